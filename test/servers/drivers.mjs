/** How each framework's program is started, and how a request gets to it. Each driver gives a function from request to `{ status, body }`. */
import { createServer } from "node:http";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

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
