/** Parts of an inferred record that are about the record, not about the patient. */
import { readOwner } from "../dictionary/read-owner.js";

const ABOUT_RECORD: ReadonlySet<string> = new Set([
  "use", "system", "type", "kind", "status", "statusText", "unit", "units", "rank", "resourceType", "version", "versionId", "uuid", "createdAt", "updatedAt",
  "deletedAt", "created_at", "updated_at", "createdBy", "updatedBy", "count", "length", "size", "total", "page", "limit", "offset", "error", "errors",
  "message", "ok", "success", "headers", "statusCode", "isLoading", "loading", "_attributes", "__typename", "resourceType", "meta", "contentType",
  "reference", "fullUrl", "url", "uri", "href", "action",
]);

/** Whether a property below a value that its name made PHI is a code, a state or somebody who is no patient. */
export function isAboutRecord(name: string): boolean {
  return ABOUT_RECORD.has(name) || /(?:[a-z]Ur[il]|URL|Href)$/.test(name) || readOwner(name).subject === "not-patient";
}
