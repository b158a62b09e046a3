/** The compiler that the audit uses: the one inside ts-morph, whole and without its wrappers. */
import { ts } from "ts-morph";
import type { TypeScript } from "./host.js";

/** ts-morph publishes its own copy of the compiler's declarations; they describe the same API as the package `typescript`. */
export const bundledTypeScript = ts as unknown as TypeScript;
