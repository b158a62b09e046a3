/** What the commands have in common that examine a project: where to look, and the line that says how far they are. */
import type { ProjectOptions } from "../audit-options.js";
import { showProgress } from "./progress.js";
import type { Terminal } from "./terminal.js";

/**
 * Runs `work` on what the command line names, with its progress on the terminal until it is done.
 *
 * @param directories as given; the working directory where there are none
 * @param flags `config` is the path of a configuration file
 * @throws what `work` throws
 */
export function examine<Result>(directories: readonly string[], flags: { readonly config?: string }, terminal: Terminal, work: (options: ProjectOptions) => Result): Result {
  const progress = showProgress(terminal.stderr);
  try {
    return work({
      directories: directories.length > 0 ? directories : ["."],
      workingDirectory: terminal.workingDirectory,
      ...(flags.config !== undefined && { configFile: flags.config }),
      onProgress: progress.update,
    });
  } finally {
    progress.clear();
  }
}
