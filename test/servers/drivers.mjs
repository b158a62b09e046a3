/** How each framework's program is started, and how a request gets to it. Each driver gives a function from request to `{ status, body }`. */
import { createServer } from "node:http";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { startNext } from "./next-server.mjs";

async function fetchInTime(url, options) {
  try {
    return await fetch(url, options);
  } catch {
    return undefined;
  }
}

/** Requests to a server that listens. */
async function overHttp(server) {
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const send = async ({ method, path: url, headers }) => {
    const hasBody = method !== "GET" && method !== "HEAD";
    const response = await fetchInTime(`http://127.0.0.1:${server.address().port}${url}?token=abc`, {
      method, redirect: "manual", signal: AbortSignal.timeout(2500),
      headers: { ...headers, ...(hasBody && { "content-type": "application/json" }) },
      ...(hasBody && { body: JSON.stringify({ id: "v-9", visitor: "Nobody", symptom: "none", room: "1" }) }),
    });
    if (!response) return { status: "no answer", body: "" };
    if (/event-stream/.test(response.headers.get("content-type") ?? "")) return { status: response.status, body: "" };
    return { status: response.status, body: await response.text() };
  };
  send.close = () => server.closeAllConnections();
  return send;
}

/** Requests to what takes a `Request` and gives a `Response`. */
function overFetch(answer) {
  return async ({ method, path: url, headers }) => {
    const hasBody = method !== "GET" && method !== "HEAD";
    const response = await answer(new Request(`http://localhost${url}`, { method, headers: { ...headers, ...(hasBody && { "content-type": "application/json" }) }, ...(hasBody && { body: '{"id":"v-9"}' }) }));
    return { status: response.status, body: await response.text() };
  };
}

const express = async (directory, require) => overHttp(createServer(require(path.join(directory, "app.js")).default));

export const drivers = {
  express,
  express4: express,
  async koa(directory, require) {
    const app = require(path.join(directory, "app.js")).default;
    app.silent = true;
    return overHttp(createServer(app.callback()));
  },
  async fastify(directory, require) {
    const app = await require(path.join(directory, "app.js")).build();
    await app.ready();
    return async ({ method, path: url, headers }) => {
      const response = await app.inject({ method, url, headers, ...(method !== "GET" && { payload: { id: "v-9" } }) });
      return { status: response.statusCode, body: response.body };
    };
  },
  async hono(directory, require) {
    const app = require(path.join(directory, "app.js")).default;
    app.onError((error) => error.getResponse?.() ?? new Response("error", { status: 500 }));
    return async ({ method, path: url, headers }) => {
      const response = await app.request(url, { method, headers: { ...headers, "content-type": "application/json" }, ...(method !== "GET" && { body: '{"id":"v-9"}' }) });
      return { status: response.status, body: await response.text() };
    };
  },
  async nest(directory, require) {
    const file = readdirSync(directory).find((name) => name === "main.js") ?? "app.js";
    const app = await require(path.join(directory, file)).start();
    await app.init();
    return overHttp(app.getHttpServer());
  },
  async trpc(directory, require) {
    const { fetchRequestHandler } = require("@trpc/server/adapters/fetch");
    const { appRouter } = require(path.join(directory, "router.js"));
    const { createContext } = require(path.join(directory, "trpc.js"));
    return async ({ method, path: procedure, headers }) => {
      const input = /save/i.test(procedure) ? { id: "v-9", visitor: "Nobody", symptom: "none", room: "1" } : "v-1";
      // The names of variables lead the path where a router is merged in.
      const name = procedure.replace(/^feed\./, "");
      const isQuery = method !== "MUTATION";
      const url = `http://localhost/${name}${isQuery ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ""}`;
      const request = new Request(url, { headers: { ...headers, "content-type": "application/json" }, ...(!isQuery && { method: "POST", body: JSON.stringify(input) }) });
      const response = await fetchRequestHandler({ endpoint: "", req: request, router: appRouter, createContext, onError() {} });
      return { status: response.status, body: await response.text() };
    };
  },
  async lambda(directory, require) {
    const handlers = { ...require(path.join(directory, "default.js")), ...require(path.join(directory, "handlers.js")) };
    return async ({ handler, headers }) => {
      const event = { httpMethod: "GET", path: "/", headers: { ...headers, Authorization: headers.authorization }, pathParameters: { id: "v-1" }, queryStringParameters: {}, requestContext: { authorizer: { jwt: { claims: {} } } }, body: '{"id":"v-9"}' };
      const call = handlers[handler === "default export" ? "default" : handler];
      try {
        const { statusCode, body } = await call(event, {}, () => undefined);
        return { status: statusCode, body: body ?? "" };
      } catch {
        return { status: 500, body: "" };
      }
    };
  },
  async next(directory, require) {
    const { NextRequest } = require("next/server");
    const modules = new Map();
    const walk = (folder) => {
      for (const name of readdirSync(folder)) {
        const file = path.join(folder, name);
        if (statSync(file).isDirectory()) walk(file);
        else if (name === "route.js" || file.includes(`${path.sep}pages${path.sep}`)) {
          const route = path.relative(directory, file).split(path.sep).join("/").replace(/^(?:app|pages)/, "").replace(/(?:\/route)?\.js$/, "").replaceAll(/\[(\w+)\]/g, "v-1");
          modules.set(route, require(file));
        }
      }
    };
    walk(directory);
    return async ({ method, path: route, headers }) => {
      const module = modules.get(route);
      if (module.default) return toPage(module.default, headers);
      const hasBody = method !== "GET" && method !== "HEAD";
      const request = new NextRequest(`http://localhost${route}`, { method, headers, ...(hasBody && { body: '{"id":"v-9"}' }) });
      try {
        const response = await module[method](request, { params: Promise.resolve({ id: "v-1" }) });
        return { status: response.status, body: await response.text() };
      } catch (error) {
        return { status: /NEXT_REDIRECT/.test(error.digest ?? "") ? 307 : 500, body: "" };
      }
    };
  },
  async elysia(directory, require) {
    const { app } = require(path.join(directory, "app.js"));
    return overFetch((request) => app.handle(request));
  },
  async h3(directory, require) {
    const { app } = require(path.join(directory, "app.js"));
    return overFetch((request) => app.fetch(request));
  },
  async h3v1(directory, require) {
    const { toWebHandler } = require("h3v1");
    return overFetch(toWebHandler(require(path.join(directory, "app.js")).app));
  },
  async orpc(directory, require) {
    const { call } = require("@orpc/server");
    const { router } = require(path.join(directory, "router.js"));
    return async ({ path: name, headers }) => {
      const procedure = name.split(".").slice(1).reduce((at, part) => at[part], router);
      try {
        return { status: 200, body: JSON.stringify(await call(procedure, { id: "v-9" }, { context: { authorization: headers.authorization } })) };
      } catch (error) {
        return { status: error.status ?? 500, body: "" };
      }
    };
  },
  async graphql(directory, require) {
    const { graphql, isCompositeType } = require("graphql");
    const { schemas, contextOf } = require(path.join(directory, "app.js"));
    return async ({ method, path: field, headers }) => {
      let body = "";
      for (const schema of Object.values(schemas)) {
        const root = method === "Mutation" ? schema.getMutationType() : schema.getQueryType();
        const type = root?.getFields()[field]?.type;
        if (!type) continue;
        const selection = isCompositeType(type.ofType ?? type) || isCompositeType(type.ofType?.ofType ?? type) || /[A-Z]\w*Visit|Visit/.test(String(type)) ? "{ id }" : "";
        const { data } = await graphql({ schema, source: `${method === "Mutation" ? "mutation" : "query"} { ${field}${/^(?:save|pSave)/.test(field) ? '(id: "v-1")' : ""} ${selection} }`, contextValue: contextOf(headers.authorization) });
        body += JSON.stringify(data ?? null);
      }
      return { status: 200, body };
    };
  },
  async sockets(directory, require) {
    const { io } = require(path.join(directory, "app.js"));
    const { io: connect } = require("socket.io-client");
    const server = createServer();
    io.attach(server);
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    const send = ({ method, path: name, headers }) => new Promise((done) => {
      const [namespace, event] = name.split(" ");
      const socket = connect(`http://127.0.0.1:${server.address().port}${namespace}`, { forceNew: true, reconnection: false, auth: { token: headers.authorization?.split(" ")[1], userId: headers["x-user-id"] } });
      const finish = (status, body) => {
        socket.close();
        done({ status, body });
      };
      const timer = setTimeout(() => finish("no answer", ""), 400);
      socket.on("connect_error", () => {
        clearTimeout(timer);
        finish("refused", "");
      });
      socket.on("visits", (visits) => method === "CONNECT" && finish("sent", JSON.stringify(visits)));
      if (method === "EVENT") socket.on("connect", () => socket.emit(event, ...(event === "save" ? [{ id: "v-9" }] : /^visit$/.test(event) || namespace === "/each" ? ["v-1"] : []), (answer) => {
        clearTimeout(timer);
        finish("answered", JSON.stringify(answer));
      }));
    });
    send.close = () => io.close();
    return send;
  },
  nextServer: (directory, require, { program, here, ts }) => startNext(program, path.join(path.dirname(directory), "next-served"), here, ts, require),
};

/** A handler of `pages/api`: the first answer is what the client gets. */
async function toPage(handler, headers) {
  let answer;
  const response = {
    code: 200,
    status(code) {
      this.code = code;
      return this;
    },
    json(value) {
      answer ??= { status: this.code, body: JSON.stringify(value) };
    },
    end() {
      answer ??= { status: this.code, body: "" };
    },
  };
  await handler({ method: "GET", headers, query: {} }, response);
  return answer;
}
