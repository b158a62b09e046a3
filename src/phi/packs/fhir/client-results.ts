/** What FHIR clients return whose types do not say so: judged by the resource type or URL in the call. */
import { CONTAINER_RESOURCES, INDIVIDUAL_RESOURCES, NOT_PHI_RESOURCES, PHI_RESOURCES } from "./resources.js";

interface FhirClient {
  /** Members whose result is a resource, or a bundle of resources. */
  readonly members: ReadonlySet<string>;
  /** `argument`: the first argument names the type or is a URL. `option`: the property `resourceType` of the first argument does. */
  readonly named: "argument" | "option";
  /** Members whose result is always about a patient. */
  readonly always: ReadonlySet<string>;
}

const CLIENTS: Readonly<Record<string, FhirClient>> = {
  "fhir-kit-client": {
    named: "option",
    members: new Set(["read", "vread", "search", "resourceSearch", "systemSearch", "create", "update", "patch", "history", "resourceHistory", "typeHistory",
      "systemHistory", "operation", "batch", "transaction", "nextPage", "prevPage", "resolve", "request"]),
    always: new Set(["compartmentSearch"]),
  },
  "@medplum/core": {
    named: "argument",
    members: new Set(["readResource", "readReference", "readHistory", "readVersion", "search", "searchOne", "searchResources", "searchResourcePages",
      "createResource", "createResourceIfNoneExist", "updateResource", "patchResource", "upsertResource", "graphql", "executeBatch", "executeBot", "download",
      "bulkExport", "get", "post", "put"]),
    always: new Set(["readPatientEverything", "readPatientSummary"]),
  },
  fhirclient: { named: "argument", members: new Set(["request", "create", "update", "patch"]), always: new Set(["read"]) },
};

/** Whether what the call of a FHIR client returns is PHI. */
export type ClientResult = "phi" | "not-phi" | "container" | undefined;

/** Whether a member of that name returns a resource in any of the clients: a quick look before the import is sought. */
export function mayReturnResource(member: string): boolean {
  return Object.values(CLIENTS).some(({ members, always }) => members.has(member) || always.has(member));
}

/** Where in a call the resource type is named; `undefined` for packages that are no FHIR clients. */
export function namesResourceIn(packageName: string): FhirClient["named"] | undefined {
  return Object.hasOwn(CLIENTS, packageName) ? CLIENTS[packageName]?.named : undefined;
}

/**
 * What a call returns. `literal`: the text at the place that names the resource (`"Patient"`, `"Patient/123"`, a search URL), absent where it
 * is not a literal: then the result is taken for PHI. `undefined`: not a FHIR client, or a member that returns no resource.
 */
export function fhirClientResult(packageName: string, member: string, literal?: string): ClientResult {
  const client = Object.hasOwn(CLIENTS, packageName) ? CLIENTS[packageName] : undefined;
  if (!client) return undefined;
  if (client.always.has(member)) return "phi";
  if (!client.members.has(member)) return undefined;
  const resource = /^(?:https?:\/\/[^?]*\/)?\/?([A-Z][A-Za-z]+)\b/.exec(literal ?? "")?.[1] ?? /\/([A-Z][A-Za-z]+)(?:[/?]|$)/.exec(literal ?? "")?.[1];
  if (resource === undefined || PHI_RESOURCES.has(resource)) return "phi";
  if (CONTAINER_RESOURCES.has(resource)) return "container";
  return NOT_PHI_RESOURCES.has(resource) || INDIVIDUAL_RESOURCES.has(resource) ? "not-phi" : "phi";
}
