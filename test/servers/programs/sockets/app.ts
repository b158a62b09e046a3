import { Server, type Namespace, type Socket } from "socket.io";
import jwt from "jsonwebtoken";
import { allVisits, countVisits, saveVisit, visit, type Visit } from "../domain";

type Reply = (answer: unknown) => void;

function requireUser(socket: Socket, next: (error?: Error) => void): void {
  try {
    socket.data["user"] = jwt.verify(String(socket.handshake.auth["token"] ?? ""), "secret");
  } catch {
    next(new Error("who are you"));
    return;
  }
  next();
}
/** Lets everybody in. */
function identify(socket: Socket, next: (error?: Error) => void): void {
  try {
    socket.data["user"] = jwt.verify(String(socket.handshake.auth["token"] ?? ""), "secret");
  } catch {
    socket.data["user"] = undefined;
  }
  next();
}
/** What a client sends is no identity. */
function believes(socket: Socket, next: (error?: Error) => void): void {
  if (!socket.handshake.auth["userId"]) return next(new Error("who are you"));
  next();
}

export const io = new Server();
io.use(requireUser);
io.on("connection", (socket) => { // ok: the main namespace's middleware
  socket.on("visits", async (reply: Reply) => reply(await allVisits())); // ok: the main namespace's middleware
});

// The server's middleware stands before the main namespace only.
io.of("/open").on("connection", (socket) => { // ok: connecting gives nothing away
  socket.on("visits", async (reply: Reply) => reply(await allVisits())); // expect: require-auth-guard
  socket.on("count", async (reply: Reply) => reply(await countVisits())); // ok: a count
  socket.on("save", async (given: Visit, reply: Reply) => reply(await saveVisit(given))); // expect: require-auth-guard
});

const staff: Namespace = io.of("/staff");
staff.use(requireUser);
staff.on("connection", (socket) => { // ok: its own middleware
  socket.on("visits", async (reply: Reply) => reply(await allVisits())); // ok: its own middleware
});

const asked = io.of("/asked").use(identify);
asked.on("connection", (socket) => { // ok: strangers are sent away
  if (!socket.data["user"]) {
    socket.disconnect();
    return;
  }
  socket.on("visits", async (reply: Reply) => reply(await allVisits())); // ok: only users are listened to
});

const each = io.of("/each").use(identify);
each.on("connection", (socket) => { // ok: the events ask
  socket.on("visit", async (id: string, reply: Reply) => { // ok: the event asks
    if (!socket.data["user"]) return reply({ error: "who are you" });
    reply(await visit(id));
  });
  socket.on("open", async (id: string, reply: Reply) => { // expect: require-auth-guard
    if (!socket.data["user"]) reply({ error: "who are you" });
    reply(await visit(id));
  });
});

io.of("/believes").use(believes).on("connection", (socket) => { // ok: connecting gives nothing away
  socket.on("visits", async (reply: Reply) => reply(await allVisits())); // expect: require-auth-guard
});

io.of("/greeted").on("connection", async (socket) => { // expect: require-auth-guard
  socket.emit("visits", await allVisits());
});

function listen(socket: Socket): void {
  socket.on("visits", async (reply: Reply) => reply(await allVisits())); // expect: require-auth-guard
}
io.of("/elsewhere").on("connection", listen); // ok: connecting gives nothing away
