import { describe, expect, it } from "vitest";
import { NODE } from "./declared-packages.js";
import { markedProgram, type Role } from "./marked-program.js";

function expectMarks(role: Role, files: Readonly<Record<string, string>>): void {
  const { lines } = markedProgram(files, role);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.map(({ line, found }) => `${line} // => ${found}`)).toEqual(lines.map(({ line, expected }) => `${line} // => ${expected}`));
}

describe("sanitizers", () => {
  it("are hashes, ciphers and key derivations, typed and untyped; encodings are none", () => {
    expectMarks("sanitizers", {
      ...NODE,
      "main.ts": `
        import { createHash, createHmac, randomUUID, scryptSync } from "node:crypto";
        createHash("sha256").update("x").digest("hex"); // => node:crypto/Hash.digest
        createHmac("sha256", "k").update("x").digest("hex"); // => node:crypto/Hmac.digest
        scryptSync("x", "salt", 32); // => node:crypto/scrypt
        randomUUID(); // => node:crypto/randomUUID
        crypto.subtle.digest("SHA-256", new Uint8Array()); // => webcrypto/SubtleCrypto.digest
        crypto.randomUUID(); // => webcrypto/Crypto.randomUUID
        btoa("x"); // => nothing
        encodeURIComponent("x"); // => nothing
      `,
      "loose.js": `
        const crypto = require("crypto");
        const bcrypt = require("bcrypt");
        crypto.createHash("sha256").update("x").digest("hex"); // => node:crypto/Hash.digest
        crypto.randomBytes(8); // => node:crypto/randomUUID
        bcrypt.hashSync("x", 10); // => bcrypt/bcrypt.hash
        digest("x"); // => nothing
      `,
    });
  });
});

describe("propagators", () => {
  it("know the language's own types", () => {
    expectMarks("propagators", {
      "main.ts": `
        declare const list: readonly string[]; declare const map: ReadonlyMap<string, string>; declare const promise: PromiseLike<string>;
        list.map((x) => x); // => ecmascript/arr.map
        map.get("x"); // => ecmascript/m.get
        promise.then((x) => x); // => ecmascript/p.then
        "x".trim(); // => ecmascript/str.charAt
        Object.entries({}); // => ecmascript/Object.entries
        JSON.stringify({}); // => ecmascript/JSON.stringify
        Array.from(list); // => ecmascript/Array.from, ecmascript/Array.from-mapped
        Array.from(list, () => 1); // => ecmascript/Array.from-mapped
        new Map([["a", 1]]); // => ecmascript/Map.new
        new URL("http://example.com"); // => lib.dom/fn.URL
        Math.max(1, 2); // => ecmascript/Math.max
        class Own { map(): void {} }
        new Own().map(); // => nothing
      `,
    });
  });

  it("take an untyped receiver of unknown origin to be of the language's types, by the member's name", () => {
    expectMarks("propagators", {
      "main.js": `
        const axios = require("axios");
        export function run(rows, text) {
          rows.filter(Boolean); // => ecmascript/arr.filter, ecmascript/it.filter, ecmascript/it.filter-callback
          text.replaceAll("a", "b"); // => ecmascript/str.replace
          axios.get("/x").then((r) => r); // => ecmascript/p.then
          rows.frobnicate(); // => nothing
        }
      `,
    });
  });

  it("know libraries, however they are imported", () => {
    expectMarks("propagators", {
      "node_modules/@types/lodash/package.json": `{ "name": "@types/lodash", "types": "index.d.ts" }`,
      "node_modules/@types/lodash/index.d.ts": `
        declare const _: _.LoDashStatic; declare namespace _ { interface LoDashStatic { cloneDeep<T>(value: T): T; map(list: any, fn: any): any[] } }
        export = _; export as namespace _;`,
      "main.ts": `
        import _, { cloneDeep } from "lodash";
        import * as R from "ramda";
        cloneDeep({}); // => lodash/_.clone
        _.cloneDeep({}); // => lodash/_.clone
        R.clone({}); // => ramda/R.clone
      `,
    });
  });
});
