/** Turns call forms into files: one file for each module and way of importing, one line for each call. */
import { parseFlowPath, type FlowSegment } from "../../src/catalog/flow-path.js";
import type { CallShape, FlowPath } from "../../src/catalog/row.js";
import type { CallForm } from "./call-forms.js";

/** A call that a row must match. */
export interface WantedCall {
  readonly rowId: string;
  readonly shape: CallShape;
  /** Where the value goes; absent where any argument will do. */
  readonly path?: FlowPath;
  /** The call throws what it makes. */
  readonly thrown: boolean;
  readonly form: CallForm;
}

/** A call with its place in the files; lines are 1-based. */
export interface WrittenCall extends WantedCall {
  readonly file: string;
  readonly line: number;
}

export interface WrittenFiles {
  readonly texts: Readonly<Record<string, string>>;
  readonly calls: readonly WrittenCall[];
}

/** The name of the value that leaks. */
const VALUE = "secret";

/** Writes the calls. Paths that no argument can be written for (through a function's parameter) are left out. */
export function writeCalls(wanted: readonly WantedCall[]): WrittenFiles {
  const groups = new Map<string, WantedCall[]>();
  for (const call of wanted) {
    const key = `${call.form.form} ${call.form.module}`;
    groups.set(key, [...(groups.get(key) ?? []), call]);
  }
  const texts: Record<string, string> = {};
  const calls: WrittenCall[] = [];
  for (const [index, group] of [...groups.values()].entries()) {
    const file = `conformance-${index}.ts`;
    const lines = [...importsOf(group), `/** @phi */ declare const ${VALUE}: string;`];
    for (const call of group) {
      const text = textOf(call);
      if (text === undefined) continue;
      const { needs, form } = call.form;
      lines.push(`export async function f${lines.length}(${form === "typed" ? `receiver: ${needs.type}` : ""}) { ${text} }`);
      calls.push({ ...call, file, line: lines.length });
    }
    texts[file] = `${lines.join("\n")}\nexport {};\n`;
  }
  return { texts, calls };
}

function importsOf(group: readonly WantedCall[]): readonly string[] {
  const { form, module } = group[0]!.form;
  const from = `from ${JSON.stringify(module)};`;
  const names = [...new Set(group.map((call) => call.form.needs.name.split(".")[0]!))];
  switch (form) {
    case "default":
      return [`import library ${from}`];
    case "namespace":
      return [`import * as library ${from}`];
    case "named":
      return [`import { ${names.join(", ")} } ${from}`];
    case "typed":
      return module === "" ? [] : [`import type { ${names.join(", ")} } ${from}`];
    case "global":
      return [];
    case "untyped":
      if (module === "") return [];
      return names.map((name) => (name === "default" ? `import library ${from}` : name === "*" ? `import * as library ${from}` : `import { ${name} } ${from}`));
  }
}

function textOf({ shape, path, thrown, form }: WantedCall): string | undefined {
  const position = /^(.*)\[(\d+)\]$/.exec(form.callee);
  // What a hook returns in a tuple is given a name before it is called.
  if (position) return textOf({ shape, ...(path !== undefined && { path }), thrown, rowId: "", form: { ...form, callee: "taken" } })?.replace(/^/, `const [${", ".repeat(Number(position[2]))}taken] = ${position[1]}; `);
  const { callee } = form;
  if (shape === "assign") return `${callee} = ${VALUE};${thrown ? ` throw ${callee.slice(0, callee.lastIndexOf("."))};` : ""}`;
  if (shape === "tag") return `${callee}\`\${${VALUE}}\`;`;
  const args = path === undefined ? VALUE : argumentsFor(path);
  if (args === undefined) return undefined;
  const call = shape === "new" ? `new ${callee.includes("(") ? `(${callee})` : callee}(${args})` : `${callee}(${args})`;
  return `${thrown ? "throw " : ""}${call};`;
}

function argumentsFor(path: FlowPath): string | undefined {
  const { root, segments } = parseFlowPath(path);
  if (root.kind !== "argument" && root.kind !== "arguments") return undefined;
  const index = root.kind === "argument" ? root.index : root.from;
  const value = segments.reduceRight<string | undefined>(around, VALUE);
  return value === undefined ? undefined : [...Array.from({ length: index }, () => "undefined as never"), value].join(", ");
}

function around(inner: string | undefined, segment: FlowSegment): string | undefined {
  if (inner === undefined) return undefined;
  switch (segment.kind) {
    case "property":
      return `{ ${JSON.stringify(segment.name)}: ${inner} }`;
    case "element":
      return `[${inner}]`;
    case "result":
      return `() => (${inner})`;
    case "key":
      return `{ [${inner}]: 1 }`;
    case "parameter":
    case "rejection":
      return undefined;
    default:
      return `{ one: ${inner} }`;
  }
}
