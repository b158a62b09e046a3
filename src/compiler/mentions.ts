/** Mentions: where the members of one name are named, found again by what declares them. */
import type ts from "typescript";

/** What else a member may stand for at run time, by one of its declarations. */
export interface Kin {
  /** Members that the place of an object literal asks for: the literal's own stands for them. */
  readonly asked: readonly ts.Declaration[];
  /** The class or interface that declares it may have others above or below it. */
  readonly hasRelatives: boolean;
}

/** The mentions of one name across the program. A name like `id` has thousands of members: asking for one must not look at them all. */
export class Mentions {
  /** The accesses and patterns, by the member that they name. */
  readonly nodes = new Map<ts.Symbol, ts.Node[]>();
  private readonly ranks = new Map<ts.Symbol, number>();
  private readonly declared = new Map<ts.Declaration, ts.Symbol[]>();
  private readonly askedFor = new Map<ts.Declaration, ts.Symbol[]>();
  private readonly related: ts.Symbol[] = [];

  constructor(private readonly kinOf: (declaration: ts.Declaration) => Kin) {}

  add(symbol: ts.Symbol, node: ts.Node): void {
    const known = this.nodes.get(symbol);
    if (known) {
      known.push(node);
      return;
    }
    this.nodes.set(symbol, [node]);
    this.ranks.set(symbol, this.ranks.size);
    for (const declaration of symbol.declarations ?? []) {
      put(this.declared, declaration, symbol);
      const { asked, hasRelatives } = this.kinOf(declaration);
      for (const one of asked) put(this.askedFor, one, symbol);
      if (hasRelatives) this.related.push(symbol);
    }
  }

  /** The members that may be the same as this one, in the order in which the program mentions them. */
  near(symbol: ts.Symbol): readonly ts.Symbol[] {
    const found = new Set<ts.Symbol>(this.nodes.has(symbol) ? [symbol] : []);
    const take = (symbols: readonly ts.Symbol[] | undefined): void => symbols?.forEach((one) => found.add(one));
    for (const declaration of symbol.declarations ?? []) {
      take(this.declared.get(declaration));
      take(this.askedFor.get(declaration));
      const { asked, hasRelatives } = this.kinOf(declaration);
      for (const one of asked) take(this.declared.get(one));
      if (hasRelatives) take(this.related);
    }
    const rank = (one: ts.Symbol): number => this.ranks.get(one) ?? 0;
    return [...found].sort((a, b) => rank(a) - rank(b));
  }
}

function put(map: Map<ts.Declaration, ts.Symbol[]>, key: ts.Declaration, symbol: ts.Symbol): void {
  const list = map.get(key);
  if (list) list.push(symbol);
  else map.set(key, [symbol]);
}
