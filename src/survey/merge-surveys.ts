/** The surveys of several programs as one. */
import type { Survey, UnknownLogger } from "./survey.js";

/** Counts are added, lists joined; what several programs found alike stands once. */
export function mergeSurveys(surveys: readonly Survey[]): Survey {
  const loggers = new Map<string, UnknownLogger>();
  for (const logger of surveys.flatMap(({ unknownLoggers }) => unknownLoggers)) {
    const key = JSON.stringify([logger.module, logger.exportName, logger.path]);
    const before = loggers.get(key);
    loggers.set(key, before ? { ...logger, members: [...new Set([...before.members, ...logger.members])], calls: before.calls + logger.calls } : logger);
  }
  return {
    sinks: sum(surveys.map(({ sinks }) => sinks)),
    wrappers: surveys.flatMap(({ wrappers }) => wrappers),
    unknownLoggers: [...loggers.values()],
    frameworks: sum(surveys.map(({ frameworks }) => frameworks)),
    packages: new Set(surveys.flatMap(({ packages }) => [...packages])),
    namedSanitizers: surveys.flatMap(({ namedSanitizers }) => namedSanitizers),
  };
}

/** The most frequent first. */
function sum(counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const total = new Map<string, number>();
  for (const [word, n] of counts.flatMap((one) => [...one])) total.set(word, (total.get(word) ?? 0) + n);
  return new Map([...total].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}
