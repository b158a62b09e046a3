/**
 * Starts each program here, sends a request without credentials and one with forged ones to every endpoint that phi-lint lists, and writes down what
 * came of it: the status, whether the handler got at the patient, and whether the answer holds the patient. `npm run proof:endpoints` in the repository.
 */
import { createHmac } from "node:crypto";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runEndpoints } from "../../dist/src/audit.js";
import { drivers } from "./drivers.mjs";
import { sourceHash } from "./source-hash.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const built = path.join(here, ".built");
const programs = path.join(here, "programs");
const require = createRequire(import.meta.url);
const ts = require("typescript");

/** What drives a program, by its folder. */
const DRIVEN = {
  // First: Next prepares the process for itself.
  "next-server": ["nextServer"],
  express: ["express", "express4"], "express-classes": ["express", "express4"], "express-late": ["express", "express4"],
  fastify: ["fastify"], koa: ["koa"], hono: ["hono"], nest: ["nest"], "nest-global": ["nest"], trpc: ["trpc"], lambda: ["lambda"], next: ["next"],
  elysia: ["elysia"], h3: ["h3"], "h3-v1": ["h3v1"], orpc: ["orpc"], "ts-rest": ["express"], graphql: ["graphql"], sockets: ["sockets"],
};

const claims = Buffer.from(JSON.stringify({ id: "u-1", sub: "u-1", role: "nurse" })).toString("base64url");
const signature = createHmac("sha256", "secret").update('{"id":"v-9"}').digest("hex");
/** What anybody can put into a request: a token that nobody signed, the name of a user, and what any client's key gives. */
const FORGED = { authorization: `Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.${claims}.AAAA`, "x-user-id": "u-1", "x-api-key": "key", "x-signature": signature, cookie: "userId=u-1" };
process.env.NODE_ENV = "development";
process.env.KEY = "key";

/** Programs that run on an older version of a package: all of a build, or one by its name. */
const OLDER = [
  { built: "express4", module: "express", older: "express4" },
  { program: "h3-v1", module: "h3", older: "h3v1" },
];

function compile(version) {
  const walk = (directory) => {
    for (const name of readdirSync(directory)) {
      const file = path.join(directory, name);
      if (statSync(file).isDirectory()) walk(file);
      else if (/(?<!\.d)\.tsx?$/.test(name)) {
        const { outputText } = ts.transpileModule(readFileSync(file, "utf8"), {
          compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, jsx: ts.JsxEmit.ReactJSX, esModuleInterop: true, experimentalDecorators: true, emitDecoratorMetadata: true, useDefineForClassFields: false },
          fileName: file,
        });
        const output = path.join(built, version, path.relative(programs, file).replace(/\.tsx?$/, ".js"));
        mkdirSync(path.dirname(output), { recursive: true });
        writeFileSync(output, OLDER.filter(({ built, program }) => built === version || file.includes(`${path.sep}${program}${path.sep}`)).reduce((text, { module, older }) => text.replaceAll(`require("${module}")`, `require("${older}")`), outputText));
      }
    }
  };
  walk(programs);
  writeFileSync(path.join(built, version, "package.json"), '{ "type": "commonjs" }\n');
}

/** A request for a row of the table: parameters get a value. */
function requestsOf(rows) {
  const found = new Map();
  for (const { method, path: paths, handler } of rows) {
    for (const route of paths.split(", ")) found.set(`${method} ${route}`, { method: ["ALL", "USE", "SSE"].includes(method) ? "GET" : method, path: route, handler });
  }
  // What is used for every path may answer at any: no request follows from that.
  return [...found].filter(([key]) => !key.includes("‹") && key !== "USE /").sort(([a], [b]) => (a < b ? -1 : 1));
}

async function observe(program, driver) {
  const directory = path.join(programs, program);
  const rows = runEndpoints({ directories: [directory], workingDirectory: directory });
  const send = await drivers[driver](path.join(built, driver === "express4" ? "express4" : "current", program), require, { program: directory, here, ts });
  const observed = {};
  for (const [key, request] of requestsOf(rows)) {
    const route = { ...request, path: request.path.replaceAll(/:(\w+)\*?/g, "v-1") };
    globalThis.touches = 0;
    const anonymous = await send({ ...route, headers: {} });
    const forged = await send({ ...route, headers: FORGED });
    observed[key] = { anonymous: anonymous.status, forged: forged.status, handled: globalThis.touches > 0, leaked: `${anonymous.body}${forged.body}`.includes("anary") };
  }
  await send.close?.();
  return observed;
}

// Express 4 does not look at the promises of handlers: who is rejected there never gets an answer.
process.on("unhandledRejection", () => {});
if (!existsSync(path.join(here, "node_modules"))) execFileSync("npm", ["ci", "--ignore-scripts", "--legacy-peer-deps"], { cwd: here, stdio: "inherit" });
rmSync(built, { recursive: true, force: true });
compile("current");
compile("express4");
const result = { sources: sourceHash(here), programs: {} };
for (const [program, names] of Object.entries(DRIVEN)) {
  for (const driver of names) {
    const key = driver === "express4" ? `${program} (Express 4)` : program;
    result.programs[key] = await observe(program, driver);
    console.log(`${key}: ${Object.keys(result.programs[key]).length} requests`);
  }
}
writeFileSync(path.join(here, "observed.json"), `${JSON.stringify(result, null, 2)}\n`);
process.exit(0);
