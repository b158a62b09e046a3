/** The engine of one program: what is PHI, what libraries do, how values move. */
import { packsFor } from "../catalog/load-packs.js";
import { createCatalog, type Catalog } from "../catalog/registry.js";
import type { Host } from "../compiler/host.js";
import { rememberingChecker } from "../compiler/remembering-checker.js";
import type { Config } from "../config/config.js";
import { phiSettingsOf } from "../config/phi-settings.js";
import { createFlow } from "../flow/create-flow.js";
import type { Flow } from "../flow/services.js";
import { createPhiModel } from "../phi/create-phi-model.js";

export interface Engine {
  readonly flow: Flow;
  readonly catalog: Catalog;
  /** The company behind a library of the catalogue. */
  readonly vendorOf: (library: string) => string | undefined;
}

/**
 * Makes the engine. Nothing is computed before it is asked for.
 * @param made its files are looked at by name, in whatever order the compiler read them: bounds are then hit at the same places
 */
export function createEngine(made: Host, config: Config): Engine {
  const host: Host = { ...made, checker: rememberingChecker(made.checker), files: [...made.files].sort((a, b) => (a.fileName < b.fileName ? -1 : 1)) };
  const catalog = createCatalog(host, packsFor(host), { sinks: config.sinks, sanitizers: config.sanitizers, propagators: config.propagators });
  return {
    catalog,
    flow: createFlow(host, createPhiModel(host, phiSettingsOf(config)), catalog),
    vendorOf: (library) => catalog.packs.find((pack) => pack.library === library)?.vendor,
  };
}
