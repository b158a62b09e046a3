/** Words around a pattern that say the value is something else: a function, a widget, a key, a count, or a value already made safe. */

/** First words of names that are functions, flags or settings: `validateSsn`, `hasAllergies`. A listed pattern that starts with one wins (`isPregnant`). */
export const NON_DATUM_PREFIXES: ReadonlySet<string> = new Set([
  "is", "has", "should", "can", "did", "does", "do", "needs", "need", "was", "were", "are", "will", "must", "may", "no", "non", "with", "without",
  "want", "wants", "require", "requires", "support", "supports", "uses",
  "validate", "validated", "format", "parse", "normalize", "check", "verify", "compute", "calculate", "calc", "compare", "convert", "extract",
  "map", "build", "make", "generate", "init", "register", "sync", "import", "export", "print", "log", "send", "store", "clean", "process",
  "apply", "ensure", "assert", "mock", "fake", "dummy", "add", "remove", "edit", "save", "submit", "open", "close", "reset", "clear", "insert",
  "show", "hide", "set", "on", "handle", "use", "fetch", "get", "load", "update", "upsert", "delete", "create", "render", "find", "list",
  "search", "count", "num", "number", "total", "max", "min", "default", "missing", "invalid", "required", "allow", "allowed", "enable",
  "enabled", "disable", "disabled", "include", "exclude", "toggle", "select", "sort", "filter", "group", "ask", "prompt", "view", "manage",
  "read", "write", "mutate", "dispatch", "trigger", "launch", "to", "track", "watch", "by", "test", "navigate", "redirect", "go",
  "creating", "updating", "deleting", "removing", "adding", "fetching", "loading", "saving", "getting", "sending", "submitting", "editing", "uploading",
  "downloading", "generating", "importing", "exporting", "registering", "verifying", "validating", "checking", "showing", "viewing", "printing",
]);

/** Verbs of calls whose result is what the rest of the name says: `getSsn()`, `fetchPatientName()`. */
export const GETTER_PREFIXES: ReadonlySet<string> = new Set([
  "get", "fetch", "load", "find", "read", "lookup", "retrieve", "query", "select", "extract", "decrypt", "format", "parse", "normalize", "build",
]);

/** Words of a question: the answer is a flag, wherever in the name it stands (`patientHasAllergies`). */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(["is", "has", "should", "can", "did", "needs", "was", "were", "are", "will", "must"]);

/** Last words of names that are not the datum itself: `ssnRegex`, `emailTemplate`, `dobField`, `diagnosisId`. */
export const NON_DATUM_SUFFIXES: ReadonlySet<string> = new Set([
  "regex", "regexp", "pattern", "schema", "validator", "validators", "validation", "format", "formatter", "mask", "label", "labels", "placeholder",
  "error", "errors", "err", "exception", "warning", "warnings", "input", "inputs", "field", "fields", "column", "columns", "col", "key", "keys",
  "index", "idx", "count", "counts", "counter", "required", "optional", "enabled", "disabled", "visible", "visibility", "hidden", "ref", "refs",
  "props", "prop", "type", "types", "kind", "kinds", "enum", "enums", "options", "option", "config", "configuration", "settings", "setting",
  "template", "templates", "service", "services", "controller", "repository", "repo", "dao", "client", "provider", "handler", "handlers",
  "callback", "cb", "fn", "func", "function", "listener", "listeners", "query", "queries", "params", "param", "filter", "filters", "sort", "sorting",
  "sorter", "order", "ordering", "path", "paths", "route", "routes", "router", "url", "uri", "link", "href", "endpoint", "page", "screen", "view",
  "views", "tab", "tabs", "modal", "dialog", "drawer", "popup", "form", "forms", "button", "btn", "icon", "color", "colors", "style", "styles",
  "class", "classes", "width", "height", "length", "len", "size", "limit", "offset", "confirmed", "verified", "loading", "loaded", "saving",
  "status", "statuses", "state", "states", "id", "ids", "uuid", "uuids", "guid", "guids", "pk", "fk", "sk", "slug",
  "element", "el", "node", "selector", "selectors", "picker", "dropdown", "checkbox", "radio", "toggle", "switch", "textbox", "textarea", "cell",
  "card", "cards", "chart", "table", "grid", "widget", "component", "container", "wrapper", "section", "menu", "header", "headers", "footer",
  "heading", "title", "tooltip", "hint", "helper", "helpers", "caption", "badge", "banner", "store", "slice", "reducer", "action", "actions",
  "hook", "context", "module", "model", "entity", "dto", "factory", "builder", "mapper", "mapping", "mappings", "map", "lookup", "adapter",
  "resolver", "loader", "fetcher", "parser", "serializer", "converter", "transformer", "generator", "manager", "engine", "worker", "job", "queue",
  "topic", "event", "events", "emitter", "observer", "subscription", "mutation", "api", "checker", "calculator", "permission", "permissions",
  "role", "roles", "feature", "flag", "flags", "prefix", "suffix", "separator", "delimiter", "locale", "translation", "translations", "i18n",
  "ms", "constant", "constants", "rule", "rules", "policy", "policies", "test", "tests", "spec", "mock", "mocks", "stub", "fixture", "fixtures",
  "change", "changed", "changes", "touched", "dirty", "valid", "invalid", "missing", "exists", "known", "available", "match", "matches", "matched",
  "total", "min", "max", "average", "avg", "version", "domain", "folder", "directory", "dir", "catalog", "catalogue", "dictionary", "vocabulary",
  "terminology", "system", "category", "categories", "unit", "units", "threshold", "thresholds", "range", "ranges", "consent", "preference",
  "preferences", "notification", "notifications", "reminder", "reminders", "tracker", "server", "app", "plugin", "package", "tool", "tools",
  "detector", "scanner", "pipeline", "operation", "operator", "workspace", "tile", "tag", "tags", "spy", "success", "search", "render", "renderer", "dashboard", "overview", "extension", "launcher", "toolbar",
  "response", "responses", "request", "requests", "reply", "acknowledgement", "ack", "rejection", "reject",
  "generated", "supported", "allowed", "permitted", "provided", "identifier", "identifiers", "reference", "references", "hash", "interaction", "interactions",
]);

/** Two-word endings of the same kind. */
export const NON_DATUM_ENDINGS: readonly string[] = ["opt in", "opt out", "code system", "value set", "test id", "data type", "last updated", "updated at", "id value"];

/** The value has been made safe: `maskedSsn`, `ssnHash`, `encryptedDob`. */
export const SANITIZED_MARKS: ReadonlySet<string> = new Set([
  "masked", "mask", "redacted", "redact", "encrypted", "encrypt", "hashed", "hash", "tokenized", "token", "tokens", "hmac", "cipher", "ciphertext",
  "deidentified", "anonymized", "anonymised", "anonymous", "anonymize", "anonymise", "pseudonymized", "pseudonymised", "blinded", "enc", "digest",
  "scrubbed", "sanitized", "sanitised", "sanitize", "synthetic", "obfuscated", "censored", "fingerprint", "checksum",
]);

/** Names that hold a key of a database row, not something about a person: never PHI by inference. */
export const SURROGATE_KEYS: readonly string[] = [
  "medical record id", "epic patient id", "ehr id", "emr id", "ehr patient id", "medical id", "health plan id", "insurance id", "insured id",
  "group id", "policy holder id", "coverage id", "plan id", "payer id", "hardware id", "installation id", "patient id", "patient uuid", "patient guid",
  "patient ref", "patient reference", "subject id", "person id", "member uuid", "encounter id", "participant id", "external patient id",
  "resident id", "dependent id", "user id", "uuid", "guid", "id", "external id", "uid", "sub", "session id",
];

/** When a row was written: about the record, not the patient. */
export const RECORD_METADATA: readonly string[] = ["created at", "updated at", "deleted at", "created on", "updated on"];
