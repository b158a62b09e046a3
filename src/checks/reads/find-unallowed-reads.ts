/** The check of `require-allow-phi`: reads of PHI fields that no block, grant or check allows. */
import type { Catalog } from "../../catalog/registry.js";
import type { FunctionReference } from "../../catalog/user-rows.js";
import type { Flow } from "../../flow/services.js";
import type { PhiSettings } from "../../phi/settings.js";
import { AccessCalls } from "./access-call.js";
import { AllowedPlaces, type Denial } from "./allowed.js";
import { candidateNames } from "./candidate-names.js";
import { Coverage } from "./covers.js";
import { ReadFinder } from "./find-reads.js";
import type { Read } from "./read.js";
import { StatementGrants } from "./statement-grants.js";
import { Subjects } from "./subject.js";

/** What the checks of access know about one program. */
export interface AccessAnalysis {
  readonly flow: Flow;
  readonly access: AccessCalls;
  readonly subjects: Subjects;
  readonly coverage: Coverage;
  readonly statements: StatementGrants;
  readonly allowed: AllowedPlaces;
  /** All reads of PHI fields, those of models' own classes included. Found on first use. */
  reads(): readonly Read[];
}

/** A read, and why it is not allowed. */
export interface UnallowedRead {
  readonly read: Read;
  readonly denial: Denial;
}

/** Prepares the analysis; nothing is looked for yet. */
export function createAccessAnalysis(flow: Flow, catalog: Catalog, settings: PhiSettings, accessFunctions: readonly FunctionReference[]): AccessAnalysis {
  const access = new AccessCalls(flow, accessFunctions);
  const subjects = new Subjects(flow, access);
  const coverage = new Coverage(flow, subjects);
  const statements = new StatementGrants(flow, access, coverage, subjects);
  const allowed = new AllowedPlaces(flow, access, coverage, statements, subjects);
  let reads: readonly Read[] | undefined;
  return {
    flow, access, subjects, coverage, statements, allowed,
    reads: () => (reads ??= new ReadFinder(flow, catalog, subjects, coverage, candidateNames(flow.host, settings)).all()),
  };
}

export function findUnallowedReads({ allowed, reads }: AccessAnalysis): readonly UnallowedRead[] {
  return reads().flatMap((read) => {
    const denial = read.isOwn ? undefined : allowed.denialOf(read.node, read.subject);
    return denial ? [{ read, denial }] : [];
  });
}
