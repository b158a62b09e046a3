/** Servers whose clients stay connected: each event of a socket is an endpoint. */

export interface SocketFramework {
  readonly label: string;
  readonly module: string;
  /** How a server is made: the names of the classes. */
  readonly servers: readonly string[];
  /** The type of what a server hands to a connection. */
  readonly types: readonly string[];
  /** The event with which a connection begins, and how its callback is called. */
  readonly connection: { readonly events: readonly string[]; readonly args: readonly string[] };
  /** Namespaces: each has its own middleware (`io.of("/staff").use(…)`), that of the server stands before the main one only. */
  readonly hasNamespaces: boolean;
}

export const SOCKET_FRAMEWORKS: readonly SocketFramework[] = [
  { label: "Socket.IO", module: "socket.io", servers: ["Server"], types: ["Server", "Namespace"], connection: { events: ["connection", "connect"], args: ["socket"] }, hasNamespaces: true },
  { label: "ws", module: "ws", servers: ["WebSocketServer", "Server"], types: ["WebSocketServer", "Server"], connection: { events: ["connection"], args: ["socket", "req"] }, hasNamespaces: false },
];
