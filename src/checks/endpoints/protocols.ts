/** How frameworks call what is attached: what the parameters are, and how a request goes on. */
import { NEXT, NOTHING, type Val } from "./guarantee.js";

/** How a framework calls its middleware. */
export interface Protocol {
  /** What the parameters are. */
  readonly args: readonly Val[];
  /** How it lets the request go on: by calling `next`, or by returning without having answered. */
  readonly goesOn: "next" | "return";
  /** Functions with that many parameters or more are called for errors only. */
  readonly errorArity?: number;
}

const at = (path: string): Val => ({ t: NOTHING, f: NOTHING, path });

export const EXPRESS: Protocol = { args: [at("req"), at("res"), NEXT], goesOn: "next", errorArity: 4 };
export const CONTEXT_NEXT: Protocol = { args: [at("ctx"), NEXT], goesOn: "next" };
export const FASTIFY: Protocol = { args: [at("req"), at("reply"), NEXT], goesOn: "return" };
export const TRPC: Protocol = { args: [{ t: NOTHING, f: undefined, path: "opts", props: new Map([["next", NEXT]]) }], goesOn: "next" };
