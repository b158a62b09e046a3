/** Origins: the module or global that a value was reached from, and the steps from there. */
import type ts from "typescript";
import type { Host } from "./host.js";

/**
 * What an expression was reached from, and how. `chain` holds the steps from there: property names, `()` for a call and `new` for
 * an instance: `pino().child({}).info` is the default export of `pino` with the chain `()`, `child`, `()`, `info`.
 */
export type Origin =
  | {
      readonly kind: "import";
      /** Module specifier as written. */
      readonly module: string;
      /** `default`, `*` for the whole module (namespace import or `require`), or a name. */
      readonly exportName: string;
      readonly chain: readonly string[];
    }
  | {
      readonly kind: "global";
      /** Name of a global that nothing in the program shadows. */
      readonly name: string;
      readonly chain: readonly string[];
    };

/** A call in a chain. */
export const CALL = "()";
/** An instance of a class in a chain. */
export const INSTANCE = "new";

/** The walk that the parts of origin search share: they call each other through it. */
export interface OriginWalk {
  readonly host: Host;
  ofExpression(expression: ts.Expression, depth: number): Origin | undefined;
  ofSymbol(symbol: ts.Symbol, depth: number): Origin | undefined;
  /** No steps are left: what is not found then may be found with more. */
  end(): undefined;
  ofDeclaration(declaration: ts.Node, depth: number): Origin | undefined;
}

const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(["window", "globalThis", "self", "global"]);

/** The origin with further steps: a member of a whole module is an export, a member of the global object a global. */
export function extendOrigin(origin: Origin | undefined, ...steps: readonly string[]): Origin | undefined {
  if (!origin) return undefined;
  const [first, ...rest] = steps;
  if (first === undefined) return origin;
  if (origin.chain.length === 0 && first !== CALL && first !== INSTANCE) {
    if (origin.kind === "global" && GLOBAL_OBJECTS.has(origin.name)) return extendOrigin({ kind: "global", name: first, chain: [] }, ...rest);
    if (origin.kind === "import" && origin.exportName === "*") return extendOrigin({ ...origin, exportName: first }, ...rest);
  }
  return { ...origin, chain: [...origin.chain, ...steps] };
}
