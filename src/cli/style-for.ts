/** How output is to look on a terminal. */
import { readFileSync } from "node:fs";
import picocolors from "picocolors";
import type { Style } from "../reporters/style.js";
import type { Terminal } from "./terminal.js";

const DEFAULT_WIDTH = 100;

/** @param color whether the user wants colours; whether the terminal can show them is asked here */
export function styleFor(terminal: Terminal, color: boolean): Style {
  return { color: color && picocolors.isColorSupported, width: terminal.stdout.columns || DEFAULT_WIDTH, readText: fileReader() };
}

/** Reads files of the project, each once; nothing for a file that is gone. */
function fileReader(): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, readIfPresent(file));
    return texts.get(file);
  };
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
