/** Names of types, and of variables called after them, that are records of a patient. */
import type { PhiCategory } from "../category.js";

/** Word sequences of type names that are PHI records, whatever package declares them, with the category that describes them best. */
export const RECORD_NAMES: Readonly<Record<string, PhiCategory>> = {
  patient: "health", "patient chart": "health", "patient record": "health", "patient profile": "health", "patient demographics": "health",
  "medical record": "health", "health record": "health", "electronic health record": "health", "ehr record": "health", "emr record": "health",
  "health data": "health", "protected health information": "health", "phi data": "health", "phi record": "health",
  "clinical note": "note", "progress note": "note", "soap note": "note", "discharge summary": "note", "psychotherapy note": "mental-health",
  diagnosis: "diagnosis", "medical history": "diagnosis", "clinical impression": "diagnosis",
  prescription: "medication", "medication request": "medication", "medication statement": "medication", "medication dispense": "medication",
  "medication administration": "medication", "vision prescription": "medication", "nutrition order": "medication",
  "lab result": "lab", "lab report": "lab", "diagnostic report": "lab", "imaging study": "lab", "blood test": "lab", "molecular sequence": "genetic",
  "vital signs": "vital", "vital sign": "vital",
  immunization: "procedure", vaccination: "procedure", "immunization recommendation": "procedure", "immunization evaluation": "procedure",
  "treatment plan": "procedure", "care plan": "procedure",
  "allergy intolerance": "allergy", "family member history": "genetic", "substance use": "substance-use",
  "explanation of benefit": "insurance", "explanation of benefits": "insurance", "coverage eligibility request": "insurance",
  "coverage eligibility response": "insurance", "insurance claim": "insurance", "medical claim": "insurance",
  "episode of care": "health", "device use statement": "device", "research subject": "health",
};

/** First words of a type's name that change nothing: `CreatePatientDto`, `IPatient`, `BasePatient`. */
export const TYPE_PREFIXES: ReadonlySet<string> = new Set([
  "i", "t", "base", "abstract", "create", "update", "new", "partial", "raw", "full", "basic", "edit", "register", "upsert", "db", "api", "gql", "my",
  "mock", "test", "sample", "extended", "detailed", "public", "internal", "external", "legacy", "domain", "fhir", "openmrs", "hl7", "current", "all",
  "selected", "existing", "updated", "saved", "found", "matched", "created", "first", "last", "fetched", "decrypted", "parsed", "old", "prev",
  "previous", "initial", "this", "the", "active", "admitted", "deceased", "incoming", "original", "given", "formatted", "mapped", "single", "one",
]);

/** Last words of a type's name that leave it a record: `PatientDto`, `PatientRow`. */
export const RECORD_SUFFIXES: ReadonlySet<string> = new Set([
  "dto", "entity", "model", "record", "records", "profile", "profiles", "details", "detail", "data", "info", "information", "input", "body", "form data",
  "values", "value", "row", "rows", "document", "documents", "doc", "docs", "attributes", "interface", "summary", "snapshot", "item", "items", "resource",
  "resources", "entry", "entries", "demographics", "demographic", "object", "obj", "json", "list", "array", "selected", "object", "instance", "base",
  "schema", "fields", "form", "chart", "file", "dtos", "entities", "history", "details", "registration", "card", "draft", "view", "type", "t", "table",
]);

/** Last words of wrappers around a record: their own message, status and error are about the call, not the patient. */
export const WRAPPER_SUFFIXES: ReadonlySet<string> = new Set([
  "response", "result", "results", "payload", "request", "reply", "output", "event", "props", "state", "params", "query", "args", "variables", "message",
]);

/** Last words of types of the program's machinery: the name in front of them is no evidence. */
export const MACHINERY_SUFFIXES: ReadonlySet<string> = new Set([
  "id", "ids", "status", "kind", "enum", "service", "controller", "repository", "module", "router", "resolver", "guard", "interceptor", "pipe",
  "context", "hook", "component", "page", "column", "columns", "validator", "mapper", "factory", "builder", "options", "config",
  "error", "exception", "count", "where", "order", "by", "select", "include", "delegate", "filter", "filters", "sort", "constants", "keys", "role",
  "permission", "handler", "api", "client", "store", "slice", "reducer", "action", "actions", "settings", "button", "modal", "dialog", "menu",
  "header", "tab", "tabs", "widget", "link", "route", "url", "path", "field", "label", "rule", "policy", "queue", "job", "worker", "listener",
  "manager", "helper", "adapter", "parser", "serializer", "loader", "logger", "test", "suite", "mock", "group", "category", "flag", "tag", "portal",
  "app", "application", "system", "server", "plugin", "package", "metadata", "meta", "catalog", "template", "screen", "layout", "option", "definition",
]);
