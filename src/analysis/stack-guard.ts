/**
 * What is done where the compiler's stack ends: types are worked out from top to bottom, so that none asks for a long row of others, and
 * files that even this cannot check are left out and told.
 */
import type ts from "typescript";
import type { Host } from "../compiler/host.js";
import { isStackFull } from "../compiler/stack-limit.js";

/** Questions to something that is made for a program. */
export class StackGuard<Asked> {
  private first: Asked | undefined;
  private second: Asked | undefined;
  private readonly told = new Set<string>();

  /** @param make makes what is asked, for all files or for those that can be checked; it keeps nothing of an earlier one */
  constructor(
    private readonly host: Host,
    private readonly make: (host: Host) => Asked,
  ) {}

  /** What is asked as long as nothing went wrong. */
  get asked(): Asked {
    return (this.first ??= this.make(this.host));
  }

  /** Sentences about what was left out. */
  get limits(): readonly string[] {
    return [...this.told];
  }

  /**
   * Asks, and asks again without the files that are too deep.
   * @param what is not examined where that fails as well, as the beginning of a sentence
   */
  ask<T>(what: string, question: (asked: Asked) => T, otherwise: T): T {
    try {
      return question(this.second ?? this.asked);
    } catch (error) {
      if (!isStackFull(error)) throw error;
    }
    try {
      return question((this.second ??= this.make({ ...this.host, files: this.checkable() })));
    } catch (error) {
      if (!isStackFull(error)) throw error;
      this.told.add(`${what} not examined: the program is nested more deeply than the compiler can follow.`);
      return otherwise;
    }
  }

  private checkable(): readonly ts.SourceFile[] {
    const { program, files } = this.host;
    return files.filter((file) => {
      try {
        program.getSemanticDiagnostics(file);
        return true;
      } catch (error) {
        if (!isStackFull(error)) throw error;
        this.told.add(`${file.fileName}: this file was not examined: it is nested more deeply than the compiler can check.`);
        return false;
      }
    });
  }
}
