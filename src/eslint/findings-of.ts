/** The lookup of the shipped plugin: configuration from the linted file's directory upwards, the engine on the parser's program. */
import { analyzeProgram } from "../analysis.js";
import { loadConfig } from "../config/load.js";
import { createFindingsLookup, type FindingsLookup } from "./findings-lookup.js";
import { hostOf } from "./host.js";

export const findingsOf: FindingsLookup = createFindingsLookup({ loadConfig, hostOf, analyze: analyzeProgram });
