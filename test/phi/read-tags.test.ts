import { describe, expect, it } from "vitest";
import { ask } from "./ask.js";

/** What `@phi ssn` at a declaration named `ssn` (or the tag written) gives, in TypeScript text. */
const places: readonly (readonly [title: string, text: string, declaration: string])[] = [
  ["above a property", "interface P {\n  /** @phi ssn */\n  ssn: string;\n}", "P.ssn"],
  ["before a property on its line", "interface P { /** @phi ssn */ ssn: string }", "P.ssn"],
  ["before the second property on the line", "interface P { id: string; /** @phi ssn */ ssn: string }", "P.ssn"],
  ["behind a property at the end of the line", "interface P {\n  ssn: string; /** @phi ssn */\n  name: string;\n}", "P.ssn"],
  ["behind the last property", "interface P { name: string; ssn: string /** @phi ssn */ }", "P.ssn"],
  ["in the middle of a description", "interface P {\n /** Social security number. @phi ssn */\n ssn: string }", "P.ssn"],
  ["in a comment of several lines", "interface P {\n /**\n  * Social security number.\n  *\n  * @phi ssn\n  * @since 1.0\n  */\n ssn: string }", "P.ssn"],
  ["with words behind the category", "interface P {\n /** @phi ssn - social security number, nine digits */\n ssn: string }", "P.ssn"],
  ["above another comment", "interface P {\n /** @phi ssn */\n // eslint-disable-next-line\n ssn: string }", "P.ssn"],
  ["in the first of two comments", "interface P {\n /** @phi ssn */\n /** Social security number. */\n ssn: string }", "P.ssn"],
  ["on a class field", "class P {\n /** @phi ssn */\n ssn = '' }", "P.ssn"],
  ["between decorator and field", "declare function Column(): any;\nclass P {\n @Column()\n /** @phi ssn */\n ssn = '' }", "P.ssn"],
  ["behind a decorator on the line", "declare function Column(): any;\nclass P { @Column() /** @phi ssn */ ssn = '' }", "P.ssn"],
  ["between modifiers", "class P { private /** @phi ssn */ readonly ssn = '' }", "P.ssn"],
  ["on a private name", "class P {\n /** @phi ssn */\n #ssn = '' }", "P.#ssn"],
  ["on an accessor", "class P {\n /** @phi ssn */\n get ssn() { return '' } }", "P.ssn"],
  ["on the setter of a pair", "class P {\n get ssn() { return '' }\n /** @phi ssn */\n set ssn(v) {} }", "P.ssn"],
  ["on a parameter property", "class P { constructor(/** @phi ssn */ private ssn: string) {} }", "P.ssn"],
  ["on a parameter", "function f(/** @phi ssn */ ssn: string) {}", "f.ssn"],
  ["on the second parameter, on a line of its own", "function f(\n a: string,\n /** @phi ssn */\n ssn: string,\n) {}", "f.ssn"],
  ["on an arrow function's parameter", "const f = (/** @phi ssn */ ssn: string) => ssn;", "f.ssn"],
  ["on a binding element", "function f({ /** @phi ssn */ ssn }: any) {}", "f.ssn"],
  ["on a variable statement", "/** @phi ssn */\nexport const ssn = '';", "ssn"],
  ["on a declaration in a list", "const a = 1, /** @phi ssn */ ssn = '';", "ssn"],
  ["on the variable of a loop", "for (/** @phi ssn */ const ssn of ['']) {}", "ssn"],
  ["on a function", "/** @phi ssn */\nexport async function ssn() { return '' }", "ssn"],
  ["behind the export keyword", "export /** @phi ssn */ function ssn() { return '' }", "ssn"],
  ["on another overload", "/** @phi ssn */\nfunction ssn(a: string): string;\nfunction ssn(a: number): string;\nfunction ssn(a: any) { return '' }", "ssn"],
  ["on a method", "class P {\n /** @phi ssn */\n ssn() { return '' } }", "P.ssn"],
  ["on a method of an object literal", "const p = {\n /** @phi ssn */\n ssn() { return '' } };", "p.ssn"],
  ["on a property assignment", "const p = { /** @phi ssn */ ssn: '' };", "p.ssn"],
  ["on a shorthand property", "declare const ssn: string; const p = {\n /** @phi ssn */\n ssn };", "p.ssn"],
  ["on a type alias", "/** @phi ssn */\ntype ssn = string;", "ssn"],
  ["on a class", "/** @phi ssn */\nclass ssn {}", "ssn"],
  ["at the start of the file", "/** @phi ssn */\nconst ssn = ''", "ssn"],
  ["with Windows line ends", "interface P {\r\n  /**\r\n   * @phi ssn\r\n   */\r\n  ssn: string;\r\n}", "P.ssn"],
];

describe.each(["all", "none"] as const)("tags are read with doc comments parsed: %s", (docComments) => {
  it.each(places)("%s", (_title, text, declaration) => {
    expect(ask(text, {}, { docComments }).tags(declaration)).toMatchObject({ phi: { category: "ssn" } });
  });
});

describe("a function's tags", () => {
  it.each([
    ["arrow function in a variable", "/** @phiSanitizer */\nexport const mask = (s: string) => s;", (t: string) => t.startsWith("(s")],
    ["function expression in a property", "const o = {\n /** @phiSanitizer */\n mask: function (s: string) { return s } };", (t: string) => t.startsWith("function")],
    ["arrow function in a class field", "class C {\n /** @phiSanitizer */\n mask = (s: string) => s }", (t: string) => t.startsWith("(s")],
    ["arrow function in parentheses", "/** @phiSanitizer */\nconst mask = ((s: string) => s) as any;", (t: string) => t.startsWith("(s: string) =>")],
    ["assigned to exports", "/** @phiSanitizer */\nexports.mask = function (s) { return s };", (t: string) => t.startsWith("function")],
    ["default export", "/** @phiSanitizer */\nexport default (s: string) => s;", (t: string) => t.startsWith("(s")],
  ])("%s", (_title, text, isFunction) => {
    const { host, model } = ask(text.includes("exports.") ? { "main.js": text } : text);
    let tags = {};
    const visit = (node: import("typescript").Node): void => {
      if ((host.ts.isArrowFunction(node) || host.ts.isFunctionExpression(node)) && isFunction(node.getText())) tags = model.tagsOf(node);
      host.ts.forEachChild(node, visit);
    };
    visit(host.files[0]!);
    expect(tags).toEqual({ sanitizer: true });
  });
});

describe("no tag", () => {
  it.each([
    ["another tag that starts alike", "interface P {\n /** @philosophy */\n ssn: string }"],
    ["a longer name", "interface P {\n /** @phiX ssn */\n ssn: string }"],
    ["a mention in prose", "interface P {\n /** Was @phi before the data was masked. */\n ssn: string }"],
    ["a mention in code quotes", "interface P {\n /** Never tag this `@phi`. */\n ssn: string }"],
    ["a mention in a link", "interface P {\n /** See {@link phi}. */\n ssn: string }"],
    ["a mail address", "interface P {\n /** Ask team@phi ssn */\n ssn: string }"],
    ["an example", "/**\n * @example\n * ```ts\n * @phi ssn\n * ```\n */\nconst ssn = 1;"],
    ["a line comment", "interface P {\n // @phi ssn\n ssn: string }"],
    ["a plain block comment", "interface P {\n /* @phi ssn */\n ssn: string }"],
    ["a comment behind the property before", "interface P {\n name: string; /** @phi */\n ssn: string }"],
    ["a file header apart from the first declaration", "/** Everything about @phi\n * @phi ssn */\n\n/** The number. */\nconst ssn = 1;"],
    ["a string", "const ssn = '/** @phi ssn */';"],
    ["a parameter's documentation", "/** @param ssn the number @phi */\nfunction f(ssn: string) {}"],
    ["the tag of the property inside", "interface ssn { /** @phi */ name: string }"],
    ["the tag of a typedef above", "/** @typedef {object} P @phi */\nconst ssn = 1;"],
  ])("%s", (_title, text) => {
    const { tags } = ask(text);
    const name = text.includes("f(ssn") ? "f.ssn" : text.includes("interface P") ? "P.ssn" : "ssn";
    expect(tags(name)).toEqual({});
    if (name === "f.ssn") expect(tags("f")).toEqual({});
  });
});

describe("the arguments of tags", () => {
  const read = (comment: string) => ask(`${comment}\ninterface P { a: string }`).tags("P");

  it.each([
    ["/** @phi */", { phi: {} }],
    ["/** @phi something else */", { phi: {} }],
    ["/** @phi SSN */", { phi: { category: "ssn" } }],
    ["/** @phi mental-health */", { phi: { category: "mental-health" } }],
    ["/** @phiExclude a, b */", { exclude: ["a", "b"] }],
    ["/** @phiExclude a,b , 'first-name' */", { exclude: ["a", "b", "first-name"] }],
    ["/** @phiExclude a, b - they are counters, not data */", { exclude: ["a", "b"] }],
    ["/** @phiExclude a because it is a counter, see above */", { exclude: ["a"] }],
    ["/**\n * @phiExclude\n *   a,\n *   b\n */", { exclude: ["a", "b"] }],
    ["/**\n * @phiExclude a,\n *   b,\n *   c\n * @phiInclude d\n */", { exclude: ["a", "b", "c"], include: ["d"] }],
    ["/**\n * @phiExclude\n *  - a\n *  - b\n */", { exclude: ["a", "b"] }],
    ["/**\n * @phiExclude a\n *\n * name, address: more prose\n */", { exclude: ["a"] }],
    ["/**\n * @phiExclude a\n * @phiExclude b\n */", { exclude: ["a", "b"] }],
    ["/** @phi @phiExclude a, b */", { phi: {}, exclude: ["a", "b"] }],
    ["/** @phi @phiExtend home */", { phi: {}, extend: ["home"] }],
    ["/** A record. @phi @phiExclude createdAt */", { phi: {}, exclude: ["createdAt"] }],
    ["/** @phiSink logger */", { sink: "logger" }],
    ["/** @phiSink error-reporting - the crash service */", { sink: "error-reporting" }],
    ["/** @phiSink */", { sink: "third-party" }],
    ["/** @phiSanitizer */", { sanitizer: true }],
    ["/** @phiAccess */", { access: true }],
    ["/** @phiGuard */", { guard: "authentication" }],
    ["/** @phiGuard authorization */", { guard: "authorization" }],
    ["/** @phiGuard authentication */", { guard: "authentication" }],
  ])("%s", (comment, expected) => {
    expect(read(comment)).toEqual(expected);
  });

  it("means the property itself where a property is excluded with a reason", () => {
    expect(ask("interface P {\n /** @phiExclude internal counter */\n a: string }").tags("P.a")).toEqual({ exclude: true });
  });
});
