/** The part of the configuration that the PHI model reads. */
import type { PhiSettings } from "../phi/settings.js";
import type { Config } from "./config.js";

export function phiSettingsOf(config: Config): PhiSettings {
  return {
    identifierFields: config.phi.identifierFields,
    models: config.phi.models,
    fields: Object.entries(config.phi.fields).map(([path, category]) => {
      const dot = path.indexOf(".");
      return { owner: path.slice(0, dot), name: path.slice(dot + 1), category };
    }),
    inference: config.inference,
    decorators: config.decorators,
  };
}
