import { describe, expect, it } from "vitest";
import { accessPathOf, parseFlowPath } from "../../src/catalog/flow-path.js";

describe("parseFlowPath", () => {
  it("tells arguments, later arguments, all arguments, receiver and result apart", () => {
    expect(parseFlowPath("0").root).toEqual({ kind: "argument", index: 0 });
    expect(parseFlowPath("2..").root).toEqual({ kind: "arguments", from: 2 });
    expect(parseFlowPath("*").root).toEqual({ kind: "arguments", from: 0 });
    expect(parseFlowPath("this[]").root).toEqual({ kind: "this" });
    expect(parseFlowPath("return.data").root).toEqual({ kind: "return" });
  });

  it("reads what a library keeps for the whole program, and the part of the call that names the compartment", () => {
    expect(parseFlowPath("@state.list")).toEqual({ root: { kind: "shared", name: "state", key: undefined }, segments: [{ kind: "property", name: "list" }] });
    expect(parseFlowPath("@cache{0.key}")).toEqual({ root: { kind: "shared", name: "cache", key: parseFlowPath("0.key") }, segments: [] });
  });

  it("keeps a property of an argument apart from later arguments", () => {
    expect(parseFlowPath("1.cause")).toEqual({ root: { kind: "argument", index: 1 }, segments: [{ kind: "property", name: "cause" }] });
    expect(parseFlowPath("1..").segments).toEqual([]);
    expect(parseFlowPath("1..[]").segments).toEqual([{ kind: "element" }]);
  });

  it("reads collections, keys, positions, properties that an argument names, callbacks and rejections; promises are transparent", () => {
    expect(parseFlowPath("0[][k][1].*").segments).toEqual([
      { kind: "element" }, { kind: "key" }, { kind: "property", name: "1" }, { kind: "any-property" },
    ]);
    expect(parseFlowPath("0(1..)").segments).toEqual([{ kind: "parameter", index: 1, rest: true }]);
    expect(parseFlowPath("return@await.body").segments).toEqual([{ kind: "property", name: "body" }]);
    expect(parseFlowPath("0.{1}").segments).toEqual([{ kind: "named", argument: 1, spelling: "way" }]);
    expect(parseFlowPath("this.{0=}").segments).toEqual([{ kind: "named", argument: 0, spelling: "name" }]);
    expect(parseFlowPath("this.{0~}").segments).toEqual([{ kind: "named", argument: 0, spelling: "lower-case" }]);
    expect(parseFlowPath("0[=]").segments).toEqual([{ kind: "pair", part: "value", anyCase: false }]);
    expect(parseFlowPath("0[=k]").segments).toEqual([{ kind: "pair", part: "name", anyCase: false }]);
    expect(parseFlowPath("0[~]").segments).toEqual([{ kind: "pair", part: "value", anyCase: true }]);
    expect(parseFlowPath("0()@reject").segments).toEqual([{ kind: "result" }, { kind: "rejection" }]);
  });

  it("refuses what it cannot read, naming the place", () => {
    expect(() => parseFlowPath("callback")).toThrow(/starts with neither/);
    expect(() => parseFlowPath("0..name")).toThrow(/from "name" on/);
    expect(() => parseFlowPath("0.a b")).toThrow(/from " b" on/);
  });
});

describe("accessPathOf", () => {
  it("gives names for plain data and nothing for parts of functions", () => {
    expect(accessPathOf(parseFlowPath("0.logEvents[].message"))).toEqual(["logEvents", "[]", "message"]);
    expect(accessPathOf(parseFlowPath("0[=]"))).toEqual(["[]", "1"]);
    expect(accessPathOf(parseFlowPath("0[=k]"))).toEqual(["[]", "0"]);
    expect(accessPathOf(parseFlowPath("1()"))).toBeUndefined();
  });
});
