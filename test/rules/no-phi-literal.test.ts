import { noPhiLiteral } from "../../rules/no-phi-literal.js";
import { testRule } from "./rule-tester.js";

/** Put together here, so that nothing that passes for real stands in this file. */
const SSN = ["899", "01", "2348"].join("-");
const MRN = ["482", "13377"].join("");
const PHONE = ["290", "482", "9931"].join("-");

testRule(noPhiLiteral, [
  { name: "a social security number", code: `export const ssn = "«${SSN}»";` },
  { name: "a medical record number in a comment", code: `// called MRN «${MRN}» back\nexport {};` },
  { name: "a telephone number among data of a patient", code: `export const row = { patient: "Osei", phone: "«${PHONE}»" };` },
  { name: "a telephone number of anybody, where asked for", code: `export const row = { name: "Front desk", phone: "«${PHONE}»" };`, options: { minConfidence: "inferred-weak" } },
  { name: "a telephone number of anybody", code: `export const row = { name: "Front desk", phone: "${PHONE}" };` },
  { name: "what cannot be real", code: 'export const row = { ssn: "000-12-3456", mrn: "MRN-12345", phone: "212-555-0147", email: "ada@example.com" };' },
]);
