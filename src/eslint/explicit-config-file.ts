/** The configuration file that ESLint's settings name: `settings: { "phi-lint": { config: "config/phi-lint.config.json" } }`. */
import path from "node:path";

/**
 * @param cwd - what the path in the settings is relative to: ESLint's working directory.
 * @throws Error where the setting has another shape.
 */
export function explicitConfigFile(shared: Readonly<Record<string, unknown>>, cwd: string): string | undefined {
  const settings = shared["phi-lint"];
  if (settings === undefined) return undefined;
  if (typeof settings !== "object" || settings === null || !("config" in settings)) {
    throw new Error('The ESLint setting "phi-lint" must be an object such as { config: "phi-lint.config.json" }.');
  }
  if (typeof settings.config !== "string") {
    throw new Error('The ESLint setting "phi-lint".config must be the path of a configuration file.');
  }
  return path.resolve(cwd, settings.config);
}
