/** Compares what a program's sinks received with what is found in it. */
import ts from "typescript";
import type { Finding } from "../../../src/findings/finding.js";
import type { Execution, Receipt } from "./execution.js";

export interface Difference {
  /** Received by a sink, and no finding stands on the way there, or none names the field. */
  readonly missed: readonly Receipt[];
  /** Found, and no run handed the sink a token, although it was called. */
  readonly unconfirmed: readonly Finding[];
}

/** A sink that was called less often than this says nothing about findings that were not confirmed. */
const ENOUGH_CALLS = 10;

/** @param findings those of the rule about logs */
export function compare(program: string, findings: readonly Finding[], { receipts, calls }: Execution): Difference {
  const extents = extentsOf(program);
  // A call that leads to several sinks is one finding, whose steps end at one of them.
  const main = linesOfMain(program);
  const confirmed = new Set<Finding>();
  const missed: Receipt[] = [];
  for (const receipt of receipts) {
    const lines = new Set(receipt.stack.flatMap((line) => [line, ...(extents.get(line) ?? [])]));
    const isResumed = receipt.isResumed || !main.has(receipt.stack.at(-1) ?? 0);
    const covering = findings.filter((finding) => linesOf(finding).some((line) => lines.has(line)) || (isResumed && endsAt(finding, receipt.line)));
    for (const finding of covering) if (endsAt(finding, receipt.line)) confirmed.add(finding);
    const named = new Set(covering.flatMap(({ phi }) => phi.map(({ declaration }) => declaration)));
    if (!receipt.fields.every((field) => isNamed(field, named))) missed.push(receipt);
  }
  const unconfirmed = findings.filter((finding) => !confirmed.has(finding) && (calls.get(sinkLineOf(finding)) ?? 0) >= ENOUGH_CALLS);
  return { missed, unconfirmed };
}

/** A finding at `Patient` stands for all of its fields, one at `Patient.contact` for what is in it. */
function isNamed(field: string, declarations: ReadonlySet<string>): boolean {
  const [first = "", second] = field.split(".");
  return declarations.has("Patient") || declarations.has(`Patient.${first}`) || (second !== undefined && declarations.has(`Patient.${first}.${second}`));
}

function endsAt(finding: Finding, line: number): boolean {
  return sinkLineOf(finding) === line || linesOf(finding).includes(line);
}

const sinkLineOf = (finding: Finding): number => finding.steps.at(-1)?.line ?? finding.line;

function linesOf({ line, endLine }: Finding): readonly number[] {
  return Array.from({ length: endLine - line + 1 }, (_, i) => line + i);
}

/** A function that goes on after a promise, and whose caller does not wait for it, has no caller on its stack: that does not end in `main`. */
function linesOfMain(program: string): ReadonlySet<number> {
  const lines = program.split("\n");
  const first = lines.findIndex((line) => line.includes("function main("));
  return new Set(lines.flatMap((_, index) => (index >= first ? [index + 1] : [])));
}

/** By line: the lines of the statements and calls that begin or end there. A stack tells the line of a call's name, not of its arguments. */
function extentsOf(program: string): ReadonlyMap<number, ReadonlySet<number>> {
  const file = ts.createSourceFile("main.ts", program, ts.ScriptTarget.ES2022, true);
  const extents = new Map<number, Set<number>>();
  const lineOf = (position: number): number => file.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node) || ts.isVariableStatement(node) || ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const first = lineOf(node.getStart());
      const last = lineOf(node.end);
      for (const edge of [first, last]) {
        const lines = extents.get(edge) ?? new Set();
        for (let line = first; line <= last; line++) lines.add(line);
        extents.set(edge, lines);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return extents;
}
