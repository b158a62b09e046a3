/** What `import … from "phi-lint"` gives. */
export type { NonPhi, Phi } from "./phi/phi-type.js";
