import { noUntaggedPhi } from "../../rules/no-untagged-phi.js";
import { testRule, testSuggestions } from "./rule-tester.js";

testRule(noUntaggedPhi, [
  { name: "fields of an interface", code: "export interface Guest { id: string; «ssn»: string; «dateOfBirth»: Date; room: string }" },
  { name: "a property of a class", code: "export class Guest { id = 0; «socialSecurityNumber» = \"\"; }" },
  { name: "a parameter property", code: "export class Guest { constructor(readonly id: string, readonly «ssn»: string) {} }" },
  { name: "a scalar type", code: "export type «Ssn» = string;" },
  { name: "a type that is tagged", code: "/** @phi */\nexport interface Guest { id: string; ssn: string }" },
  { name: "a field that is tagged or excluded", code: "export interface Guest { /** @phi ssn */ ssn: string }\nexport interface Form { /** @phiExclude masked */ ssn: string }" },
  { name: "other names, keys and flags", code: "export interface Product { id: string; name: string; patientId: string; hasSsn: boolean }" },
  { name: "where less is asked for than a name", code: "export interface Guest { ssn: string }", options: { minConfidence: "tagged" } },
]);

testSuggestions(noUntaggedPhi, [
  {
    name: "the tag above, as the file is formatted",
    code: "export interface Guest {\n\tid: string;\n\t«ssn»: string;\n}\n",
    suggestions: [{ messageId: "addTag", data: { name: "Guest.ssn", tag: "@phi ssn" }, output: "export interface Guest {\n\tid: string;\n\t/** @phi ssn */\n\tssn: string;\n}\n" }],
  },
  {
    name: "the tag in the comment that is there",
    code: "export class Guest {\n  /** As on the card. */\n  «socialSecurityNumber» = \"\";\n}\n",
    suggestions: [{ messageId: "addTag", data: { name: "Guest.socialSecurityNumber", tag: "@phi ssn" }, output: "export class Guest {\n  /**\n   * As on the card.\n   * @phi ssn\n   */\n  socialSecurityNumber = \"\";\n}\n" }],
  },
  {
    name: "the tag at a parameter and at a type",
    code: "export type «Ssn» = string;\n",
    suggestions: [{ messageId: "addTag", data: { name: "Ssn", tag: "@phi ssn" }, output: "/** @phi ssn */\nexport type Ssn = string;\n" }],
  },
]);
