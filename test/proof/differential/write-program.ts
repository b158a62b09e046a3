/** Writes a program: fills the holes of forms, keeping which names are known where. */
import type { Form, Kind, Table, ValueKind } from "./grammar/form.js";
import { BEFORE, FORMS, MAIN } from "./grammar/index-of-forms.js";

/** Draws a number from 0 up to, and without, `below`. */
export type Draw = (below: number) => number;

interface Name {
  readonly text: string;
  readonly kind: string;
  readonly isMutable: boolean;
}

interface Scope {
  readonly names: Name[];
  /** A `function` has a `this` of its own. */
  readonly hidesThis: boolean;
}

/** What may be said at a place. */
interface Surroundings {
  readonly depth: number;
  readonly awaits: boolean;
  readonly loops: boolean;
  /** A function without result is being written: it may be left early. */
  readonly leaves: boolean;
}

/** A hole, a new name, or the mention of one; `~` is a name that is written already. */
const HOLE = /([@#!])(\w+)|([%$])([a-zA-Z]\w*)(?::(\w+)(!?))?|~([\w.#]+):(\w+)(!?)/g;

const DEPTH = 3;
const MAX_FILLED = 260;
const RECENT_NAMES = 6;
/** Of ten values, so many are names where there is one. */
const NAMES_IN_TEN = 5;

/** A whole program with a function `main`. */
export function writeProgram(draw: Draw): string {
  return new Writer(draw).program();
}

class Writer {
  private scopes: Scope[] = [{ names: [], hidesThis: false }];
  private names = 0;
  private filled = 0;

  constructor(private readonly draw: Draw) {}

  program(): string {
    const top: Surroundings = { depth: DEPTH, awaits: false, loops: false, leaves: false };
    const declarations = Array.from({ length: this.draw(7) }, () => this.write(this.pick(FORMS.declaration, top), top));
    this.filled = Math.min(this.filled, MAX_FILLED / 2);
    const main = this.write(MAIN, top);
    return `${BEFORE}${declarations.join("\n")}\n${main}`;
  }

  /** Fills a form. The names that it declares are known from then on in the scope around it. */
  private write(form: string, outer: Surroundings): string {
    const surroundings = within(form, outer);
    const declared: Name[] = [];
    const own = new Map<string, string>();
    this.scopes.push({ names: [], hidesThis: /\bfunction\b/.test(form) });
    // Parameters and what a loop names are not known to their own defaults, and to what is looped over.
    const waiting: Name[] = [];
    let closing = 0;
    const text = form.replace(HOLE, (_, sign?: string, kind?: string, mark?: string, label?: string, of?: string, mutable?: string, written?: string, as?: string, open?: string, at = 0) => {
      if (at > closing) waiting.splice(0).forEach((name) => this.know(name));
      if (sign && kind) {
        const filled = isKind(kind) ? this.fill(sign, kind, surroundings) : `${sign}${kind}`;
        return filled.startsWith("{") && form.slice(0, at).endsWith("=> ") ? `(${filled})` : filled;
      }
      if (written && as) {
        this.know({ text: written, kind: as, isMutable: open === "!" });
        return "";
      }
      const key = `${mark}${label}`;
      const name = own.get(key) ?? `${label}${this.names++}`;
      own.set(key, name);
      if (of && mark === "%") {
        waiting.push({ text: name, kind: of, isMutable: mutable === "!" });
        closing = form.indexOf(")", at);
      } else if (of) declared.push({ text: name, kind: of, isMutable: mutable === "!" });
      return name;
    });
    this.scopes.pop();
    declared.forEach((name) => this.know(name));
    return text;
  }

  private fill(sign: string, kind: string, surroundings: Surroundings): string {
    if (sign === "#") return this.pickName(kind, false) as string;
    if (sign === "!") return this.pickName(kind, true) as string;
    if (kind === "block") return this.block(surroundings);
    if (kind === "lines") return this.lines(surroundings);
    this.filled++;
    const isValue = !PLACES.has(kind);
    const name = isValue && this.draw(10) < NAMES_IN_TEN ? this.pickName(kind, false) : undefined;
    const inner = { ...surroundings, depth: this.filled > MAX_FILLED ? 0 : surroundings.depth - 1 };
    return name ?? this.write(this.pick(FORMS[kind as Kind], inner), inner);
  }

  private block(surroundings: Surroundings): string {
    this.scopes.push({ names: [], hidesThis: false });
    const text = `{\n${this.lines(surroundings)}\n}`;
    this.scopes.pop();
    return text;
  }

  private lines(surroundings: Surroundings): string {
    const { depth } = surroundings;
    const isMain = this.scopes.length === 2 && surroundings.awaits && depth === DEPTH;
    const count = isMain ? 5 + this.draw(10) : this.draw(Math.max(1, depth + 1)) + (depth > 0 ? 1 : 0);
    const lines: string[] = [];
    for (let i = 0; i < count && this.filled < MAX_FILLED; i++) {
      const inner = { ...surroundings, depth: depth - (isMain ? 0 : 1) };
      this.filled++;
      lines.push(this.write(this.pick(FORMS.statement, inner), inner));
    }
    return lines.join("\n");
  }

  private know(name: Name): void {
    this.scopes.at(-1)?.names.push(name);
  }

  private known(kind: string, isMutable: boolean): readonly Name[] {
    const own = this.scopes.findLastIndex(({ hidesThis }) => hidesThis);
    return this.scopes.flatMap(({ names }, i) => (i < own ? names.filter(({ text }) => !text.startsWith("this.")) : names)).filter((name) => name.kind === kind && (name.isMutable || !isMutable));
  }

  private pickName(kind: string, isMutable: boolean): string | undefined {
    const names = this.known(kind, isMutable).slice(-RECENT_NAMES);
    return names[this.draw(names.length || 1)]?.text;
  }

  private pick(table: Table, surroundings: Surroundings): string {
    const fitting = table.map(weighed).filter(({ form }, i) => (surroundings.depth > 0 || i === 0 || !form.includes("@")) && this.fits(form, surroundings));
    let at = this.draw(fitting.reduce((sum, { weight }) => sum + weight, 0));
    for (const { weight, form } of fitting) {
      if (at < weight) return form;
      at -= weight;
    }
    throw new Error("A table has no form that fits.");
  }

  /** Whether the names that a form needs are known, and what it does may be done here. */
  private fits(form: string, { awaits, loops, leaves }: Surroundings): boolean {
    if (/\bawait\b/.test(form) && !form.includes("async") && !awaits) return false;
    if (/^if \(choose\(\)\) (break|continue);/.test(form) && !loops) return false;
    if (form === "if (choose()) return;" && !leaves) return false;
    return [...form.matchAll(/([#!])(\w+)/g)].every(([, sign, kind = ""]) => !isKind(kind) || this.known(kind, sign === "!").length > 0);
  }
}

/** `#kept` is a private field, not a name of a kind `kept`. */
const isKind = (word: string): boolean => word in FORMS || word === "lines" || word === "block";

const PLACES: ReadonlySet<string> = new Set<Exclude<Kind, ValueKind>>(["statement", "declaration", "construction", "accessor", "getting", "changer", "keeping", "override", "shown"]);

function weighed(form: Form): { readonly weight: number; readonly form: string } {
  return typeof form === "string" ? { weight: 1, form } : { weight: form[0], form: form[1] };
}

/** What may be said within a form: a function has a beginning of its own. */
function within(form: string, outer: Surroundings): Surroundings {
  if (/=>|\bfunction\b|\): \w+ \{|constructor/.test(form)) return { ...outer, awaits: /\basync\b/.test(form), loops: false, leaves: !/return @|yield/.test(form) && /: (?:void|Promise<void>)/.test(form) };
  return /^(?:while|do|for)\b/.test(form) ? { ...outer, loops: true } : outer;
}
