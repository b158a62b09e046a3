/** A hash of everything that the observations depend on: the programs, how they are run, and the versions of the frameworks. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** @param {string} directory that holds the package of servers */
export function sourceHash(directory) {
  const hash = createHash("sha256");
  const add = (file) => {
    if (statSync(file).isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(file, name));
    else hash.update(`${path.relative(directory, file).split(path.sep).join("/")}\n${readFileSync(file, "utf8").replaceAll("\r\n", "\n")}\n`);
  };
  for (const name of ["drivers.mjs", "next-server.mjs", "observe.mjs", "package.json", "package-lock.json", "programs"]) add(path.join(directory, name));
  return hash.digest("hex");
}
