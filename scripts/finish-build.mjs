/** After the compiler: makes the command executable and writes the JSON schema of the configuration. */
import { chmodSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { configJsonSchema } from "../dist/src/config/json-schema.js";

const inDist = (path) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));

chmodSync(inDist("src/cli/main.js"), 0o755);
writeFileSync(inDist("schema.json"), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
