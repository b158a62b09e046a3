/** `phi-lint catalog`: prints what is known about libraries. */
import { Option, type Command } from "commander";
import { namesOfPacks, packsNamed } from "../catalog/find-packs.js";
import { allPacks } from "../catalog/load-packs.js";
import { nearestName } from "../config/nearest-name.js";
import { InputError } from "../input-error.js";
import { CATALOG_FORMATS, renderLibraries, renderPacks, type CatalogFormat } from "../reporters/catalog-table.js";
import { ExitCode } from "./exit-code.js";
import type { Terminal } from "./terminal.js";

const DEFAULT_WIDTH = 120;
const MOST_SUGGESTIONS = 5;

/** Adds the command; `finish` is told the exit code. */
export function defineCatalogCommand(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command("catalog")
    .description("list the libraries that phi-lint knows, or show what it knows about one")
    .argument("[library]", "a library, a package, a module of Node or a global: pino, @sentry/node, node:fs, localStorage")
    .addOption(new Option("--format <format>", "how to print it").choices(CATALOG_FORMATS).default("table"))
    .helpOption("--help", "show this help")
    .action((library: string | undefined, { format }: { format: CatalogFormat }) => {
      const width = terminal.stdout.columns || DEFAULT_WIDTH;
      terminal.stdout.write(library === undefined ? renderLibraries(allPacks(), format, width) : renderPacks(findPacks(library), format, width));
      finish(ExitCode.clean);
    });
}

function findPacks(library: string): ReturnType<typeof packsNamed> {
  const packs = packsNamed(library);
  if (packs.length > 0) return packs;
  const near = namesNear(library);
  const hint = near.length === 0 ? "phi-lint catalog lists those that it knows" : `did you mean ${near.slice(0, -1).join(", ")}${near.length > 1 ? " or " : ""}${near.at(-1)}?`;
  throw new InputError(`The catalogue has no library ${library}; ${hint}${hint.endsWith("?") ? "" : "."}`);
}

/** Names that hold the word, and the one that is spelt most like it. */
function namesNear(word: string): readonly string[] {
  const names = namesOfPacks();
  const nearest = nearestName(word, names);
  const holding = word.length > 2 ? names.filter((name) => name.toLowerCase().includes(word.toLowerCase())) : [];
  return [...new Set([...(nearest === undefined ? [] : [nearest]), ...holding])].slice(0, MOST_SUGGESTIONS);
}
