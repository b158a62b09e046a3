/**
 * One line on the terminal that says how far the audit is, gone when it is done. Drawn when work reports, not by a timer: the
 * analysis is synchronous, so a timer would never fire.
 */
import picocolors from "picocolors";
import type { AuditProgress } from "../audit-options.js";
import type { Output } from "./terminal.js";

export interface Progress {
  readonly update: (progress: AuditProgress) => void;
  readonly clear: () => void;
}

const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const MILLISECONDS_BETWEEN_FRAMES = 80;
const ERASE_LINE = "\r\u001b[2K";

/** @param now clock in milliseconds */
export function showProgress(output: Output, now: () => number = () => performance.now()): Progress {
  if (!output.isTTY) return { update: () => {}, clear: () => {} };
  let frame = 0;
  let drawnAt = -Infinity;
  let phase: string | undefined;
  return {
    update(progress) {
      if (progress.phase === phase && now() - drawnAt < MILLISECONDS_BETWEEN_FRAMES) return;
      phase = progress.phase;
      drawnAt = now();
      const spinner = picocolors.cyan(FRAMES[frame++ % FRAMES.length]!);
      output.write(`${ERASE_LINE}${spinner} ${describe(progress, (output.columns || 80) - 3)}`);
    },
    clear() {
      if (phase !== undefined) output.write(ERASE_LINE);
      phase = undefined;
    },
  };
}

function describe({ phase, done, total, file }: AuditProgress, width: number): string {
  const counted = done === undefined ? "" : total === undefined ? `  ${done} files` : `  ${done}/${total} files`;
  const start = `${phase}${counted}`;
  const room = width - start.length - 2;
  if (!file || room < 12) return start.slice(0, width);
  return `${start}  ${picocolors.dim(file.length > room ? `…${file.slice(1 - room)}` : file)}`;
}
