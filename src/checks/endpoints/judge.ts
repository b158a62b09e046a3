/** Judges an endpoint: which PHI its handlers have at hand, and what is known about the caller by then. */
import { search } from "../../flow/search.js";
import type { Note, Summary, Touch } from "./activation.js";
import type { Endpoint, Judged, Way } from "./endpoint.js";
import { matchesExternally } from "./external-guard.js";
import { isEachAuthorized } from "./authorization.js";
import { both, isAuthenticated, isAuthorized, NOTHING, type Guarantee } from "./guarantee.js";
import type { Interpreter } from "./interpreter.js";
import { relevantTouches } from "./relevance.js";

const MAX_HANDED = 40;

export function judge(i: Interpreter, endpoint: Endpoint): Judged {
  const summaries = endpoint.handlers.flatMap(({ node, frame }) => i.values.functionsOf(node, frame).map(({ fn, frame: inner }) => {
    const run = (): Summary => i.summarize(fn, inner, endpoint.protocol.args);
    return endpoint.apart ? i.in({ key: "apart", apart: endpoint.apart }, run) : run();
  }));
  let touches: readonly Touch[] = summaries.flatMap((summary) => summary.touches);
  if (touches.length === 0) touches = summaries.flatMap((summary) => byHistory(i, summary));
  touches = relevantTouches(endpoint, touches);
  const openWay = endpoint.ways.find((way) => !isAuthenticated(guaranteeOf(way)));
  const open = openWay ? touches.filter((touch) => !isAuthenticated(touch.g)) : [];
  const before = endpoint.ways.length > 0 ? endpoint.ways.map(guaranteeOf).reduce((a, b) => new Map([...a].filter(([kind]) => b.has(kind)))) : NOTHING;
  const checks = summaries.reduce<Guarantee>((g, summary) => both(g, summary.checks), NOTHING);
  const notes: Note[] = [...(openWay?.standing.flatMap(({ attached }) => attached.notes) ?? []), ...summaries.flatMap((summary) => summary.notes)];
  const isLogged = summaries.some((summary) => summary.logs.length > 0) || endpoint.ways.some((way) => way.standing.some(({ attached }) => attached.logs));
  return {
    endpoint, touches, open, openWay, before, checks, notes, isLogged,
    isAuthorized: isAuthorized(before) || isEachAuthorized(i, summaries, touches),
    external: endpoint.external ?? externalGuard(i, endpoint),
  };
}

export function guaranteeOf(way: Way): Guarantee {
  return way.standing.reduce<Guarantee>((g, { attached }) => both(g, attached.g), NOTHING);
}

/** What a handler hands to libraries and to the response, by its history: types say nothing there. */
function byHistory(i: Interpreter, summary: Summary): readonly Touch[] {
  const found: Touch[] = [];
  for (const { node, g } of summary.handed.slice(0, MAX_HANDED)) {
    for (const source of search(i.flow, node, []).sources) found.push({ fact: source.fact, at: node, way: "sends", g, via: [] });
  }
  return found;
}

/** The reason for which the configuration says that something outside guards the endpoint. */
function externalGuard(i: Interpreter, { ways, at }: Endpoint): string | undefined {
  const file = at.getSourceFile().fileName.replaceAll("\\", "/");
  for (const { path, reason } of i.config.externallyGuarded) {
    if (matchesExternally(path, i.config.directory, file, ways.map((way) => way.path))) return reason ?? "guarded outside of the program";
  }
  return undefined;
}
