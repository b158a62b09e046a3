/** The lookup of the shipped plugin: configuration from the linted file's directory upwards, the engine on the parser's program. */
import { analyzeProgram } from "../analysis.js";
import { loadConfig } from "../config/load.js";
import { type AnalysisLookup, createAnalysisLookup } from "./analysis-lookup.js";
import { hostOf } from "./host.js";

export const analysisOf: AnalysisLookup = createAnalysisLookup({ loadConfig, hostOf, analyze: analyzeProgram });
