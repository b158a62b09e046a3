/** How frameworks call what is attached: what the parameters are, and how a request goes on. */
import { NEXT, NOTHING, RESOLVE, type Val } from "./guarantee.js";

/** How a framework calls its middleware. */
export interface Protocol {
  /** What the parameters are. */
  readonly args: readonly Val[];
  /** How it lets the request go on: by calling `next`, by returning without having answered, by returning nothing (`next`, where it gets one, counts, too), anything but a status, or by saying yes. */
  readonly goesOn: "next" | "return" | "nothing" | "no-status" | "yes";
  /** Functions with that many parameters or more are called for errors only. */
  readonly errorArity?: number;
}

function at(path: string): Val {
  return { t: NOTHING, f: NOTHING, path };
}

function withProps(path: string, props: readonly (readonly [string, Val])[]): Val {
  return { t: NOTHING, f: undefined, path, props: new Map(props) };
}

export const EXPRESS: Protocol = { args: [at("req"), at("res"), NEXT], goesOn: "next", errorArity: 4 };
export const CONTEXT_NEXT: Protocol = { args: [at("ctx"), NEXT], goesOn: "next" };
export const FASTIFY: Protocol = { args: [at("req"), at("reply"), NEXT], goesOn: "return" };
export const TRPC: Protocol = { args: [withProps("opts", [["next", NEXT]])], goesOn: "next" };
/** SvelteKit's `handle({ event, resolve })`. */
export const EVENT_RESOLVE: Protocol = { args: [withProps("", [["event", at("event")], ["resolve", RESOLVE]])], goesOn: "next" };
/** What it returns is the answer (h3, Nitro, Elysia, middleware of React Router). */
export const ANSWERING: Protocol = { args: [at("event"), NEXT], goesOn: "nothing" };

/** A handler that is called with values at these ways from what the framework hands over. */
export function calledWith(...paths: readonly string[]): Protocol {
  return { args: paths.map(at), goesOn: "return" };
}
