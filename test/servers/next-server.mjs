/** A real Next.js server: app router, pages, middleware and server functions, as `next dev` serves them. */
import { createServer } from "node:http";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Copies a program to where Next serves it from: as JavaScript, so that Next asks for no compiler. */
function prepare(ts, from, to) {
  if (statSync(from).isDirectory()) {
    for (const name of readdirSync(from)) prepare(ts, path.join(from, name), path.join(to, name));
  } else if (/\.tsx?$/.test(from)) {
    const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, jsx: ts.JsxEmit.ReactJSX };
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to.replace(/\.tsx?$/, ".js"), ts.transpileModule(readFileSync(from, "utf8"), { compilerOptions, fileName: from }).outputText);
  }
}

/** What a request carries: a form where it puts, JSON where it posts. */
function bodyFor(method) {
  if (method !== "PUT") return ["GET", "HEAD", "ANY"].includes(method) ? {} : { body: '{"id":"v-9"}' };
  const body = new FormData();
  body.set("visitor", "Nobody");
  return { body };
}

/** The ids of server functions, by the names under which they are exported. */
function actionsIn(directory) {
  const found = new Map();
  const walk = (folder) => {
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      if (statSync(file).isDirectory()) walk(file);
      else if (name === "server-reference-manifest.json") {
        for (const [id, { exportedName, workers }] of Object.entries(JSON.parse(readFileSync(file, "utf8")).node ?? {})) found.set(exportedName, { id, page: Object.keys(workers)[0].replace(/^app(.*)\/page$/, "$1") });
      }
    }
  };
  walk(directory);
  return found;
}

/**
 * @param {string} program the folder of the program, whose neighbour `domain.ts` it uses
 * @param {string} built where to serve it from
 * @param {string} root the folder that holds `node_modules`
 * @param {import("typescript")} ts
 * @param {NodeRequire} require
 */
export async function startNext(program, built, root, ts, require) {
  prepare(ts, path.join(program, "../domain.ts"), path.join(built, "domain.ts"));
  const dir = path.join(built, "app");
  prepare(ts, program, dir);
  writeFileSync(path.join(built, "package.json"), '{ "private": true }\n');
  writeFileSync(path.join(dir, "next.config.mjs"), `export default { turbopack: { root: ${JSON.stringify(root)} }, devIndicators: false };\n`);
  Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: "1", NEXTAUTH_SECRET: "secret", NEXTAUTH_URL: "http://localhost" });
  const before = process.cwd();
  process.chdir(dir);
  const app = require("next")({ dev: true, dir, quiet: true, turbopack: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => handle(request, response));
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const base = `http://127.0.0.1:${server.address().port}`;
  const ask = async (url, options) => {
    const response = await fetch(`${base}${url}`, { redirect: "manual", signal: AbortSignal.timeout(60_000), ...options });
    return { status: response.status, body: await response.text() };
  };
  // Pages are built when they are first asked for; with them the functions that they call.
  for (const page of ["/chart", "/forms"]) await ask(page, {});
  const manifests = path.join(dir, ".next/dev/server");
  const actions = existsSync(manifests) ? actionsIn(manifests) : new Map();
  const inline = ["add", "addGuarded"];
  const send = async ({ method, path: route, handler, headers }) => {
    if (method === "PAGE") return ask(route, { headers });
    if (method !== "ACTION") return ask(route, { method: method === "ANY" ? "GET" : method, headers, ...bodyFor(method) });
    const isInline = inline.includes(handler);
    const action = actions.get(isInline ? `$$RSC_SERVER_ACTION_${inline.indexOf(handler)}` : handler);
    const body = new FormData();
    // React's encoding of one form as the only argument.
    body.set("1_visitor", "Nobody");
    body.set("0", '["$K1"]');
    const args = JSON.stringify(/^save/.test(handler) ? [{ id: "v-9", visitor: "Nobody" }] : ["v-1", "v-1"]);
    return ask(action.page, { method: "POST", headers: { ...headers, "next-action": action.id, ...(!isInline && { "content-type": "text/plain;charset=UTF-8" }) }, body: isInline ? body : args });
  };
  send.close = async () => {
    server.closeAllConnections();
    await app.close();
    process.chdir(before);
  };
  return send;
}
