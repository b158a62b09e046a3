/** Sinks behind the project's own interfaces: `const log: MiniLog = pino()` and the calls of `log.info`. */
import type ts from "typescript";
import type { Catalog } from "../../catalog/registry.js";
import { canonicalPackage } from "../../catalog/row-table.js";
import type { Pack, SinkRow } from "../../catalog/row.js";
import { identitiesOf } from "../../compiler/identity.js";
import { isOwnNode, symbolOf, valueDeclarationOf } from "../../compiler/symbols.js";
import { unwrap } from "../../compiler/syntax.js";
import { touchesOfVariable } from "../../flow/known-touches.js";
import type { Match } from "../../flow/services.js";
import type { Flow } from "../../flow/services.js";
import { originsOf } from "../../flow/values.js";

/** Looks up rows by declaration; made once for a catalogue. */
export class BackedSinks {
  private rows: ReadonlyMap<string, readonly Match<SinkRow>[]> | undefined;
  /** Answers by the variable that the member is called on. */
  private readonly known = new Map<ts.Symbol, Map<string, readonly Match<SinkRow>[]>>();

  constructor(
    private readonly flow: Flow,
    private readonly catalog: Catalog,
  ) {}

  /** The rows of the library member that a call of an interface's member without a body reaches. */
  of(callee: ts.Expression): readonly Match<SinkRow>[] {
    const { flow } = this;
    const { ts } = flow.host;
    const access = unwrap(ts, callee);
    if (!ts.isPropertyAccessExpression(access)) return [];
    const symbol = symbolOf(flow.host, access);
    const declaration = symbol && valueDeclarationOf(symbol);
    if (!declaration || !isOwnNode(flow.host, declaration) || !(ts.isMethodSignature(declaration) || ts.isPropertySignature(declaration))) return [];
    const name = access.name.text;
    const receiver = ts.isIdentifier(access.expression) ? symbolOf(flow.host, access.expression) : undefined;
    if (!receiver || touchesOfVariable(flow, receiver).some(({ kind }) => kind === "assign")) return this.behind(access.expression, name);
    // A variable that is never given another value is the same wherever it is named.
    let byName = this.known.get(receiver);
    if (!byName) this.known.set(receiver, (byName = new Map()));
    let rows = byName.get(name);
    if (!rows) byName.set(name, (rows = this.behind(access.expression, name)));
    return rows;
  }

  /** The rows of the member of that name of what a value may be. */
  private behind(value: ts.Expression, name: string): readonly Match<SinkRow>[] {
    const { flow } = this;
    const { ts, checker } = flow.host;
    const found: Match<SinkRow>[] = [];
    const memberRows = (node: ts.Expression): readonly Match<SinkRow>[] => {
      const member = checker.getPropertyOfType(checker.getApparentType(checker.getTypeAtLocation(node)), name);
      const own = member && valueDeclarationOf(member);
      return member && own && !isOwnNode(flow.host, own) ? this.byDeclaration(member) : [];
    };
    originsOf(flow, value, (node) => {
      if (!ts.isCallExpression(node) && !ts.isNewExpression(node) && !ts.isIdentifier(node)) return false;
      const rows = memberRows(node);
      for (const row of rows) if (!found.includes(row)) found.push(row);
      return rows.length > 0;
    });
    return found;
  }

  private byDeclaration(symbol: ts.Symbol): readonly Match<SinkRow>[] {
    this.rows ??= index(this.catalog.packs);
    return identitiesOf(this.flow.host, symbol).flatMap((one) => this.rows?.get(`${canonicalPackage(one.package)}|${one.owner}|${one.member}`) ?? []);
  }
}

function index(packs: readonly Pack[]): ReadonlyMap<string, readonly Match<SinkRow>[]> {
  const rows = new Map<string, Match<SinkRow>[]>();
  for (const pack of packs) {
    for (const row of pack.sinks) {
      if (row.shape !== "call") continue;
      for (const target of row.targets) {
        for (const member of target.members ?? row.members) {
          const key = `${canonicalPackage(target.package)}|${target.owner}|${member}`;
          const list = rows.get(key);
          if (list) list.push({ row, pack });
          else rows.set(key, [{ row, pack }]);
        }
      }
    }
  }
  return rows;
}
