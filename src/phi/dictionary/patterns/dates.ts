/** Dates related to a person: 45 CFR 164.514(b)(2)(i)(C). */
import type { PatternGroup } from "../pattern.js";

export const DATE: PatternGroup = {
  id: "date",
  category: "date",
  kind: "identifier",
  title: "Dates (except year) directly related to the individual; ages over 89",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "date of birth", "birth date", "birthdate", "birth day", "birthday", "dob", "birth datetime", "date of death", "deceased date",
      "deceased date time", "surgery date", "diagnosis date", "diagnosed at", "date diagnosed", "immunization date", "vaccination date",
      "specimen collected at", "last menstrual period", "hospitalization date", "birth year", "patient dob", "patient age",
    ] },
    { strength: "needs-health-context", mode: "any", words: [
      "death date", "deceased at", "admission date", "admit date", "admitted at", "admission datetime", "discharge date", "discharged at",
      "date of service", "service date", "encounter date", "date of visit", "visit date", "procedure date", "onset date", "onset date time",
      "collection date time", "estimated due date", "lmp date", "appointment date", "appointment time", "appointment datetime", "next appointment",
      "last visit date",
    ] },
    { strength: "needs-health-context", mode: "end", words: [
      "last visit", "dos", "edd", "lmp", "scheduled at", "appointment at", "check in time", "check out time", "effective date time",
      "recorded date", "authored on", "issued", "performed date time", "occurrence date time", "onset", "admission", "discharge",
      "gestational age",
    ] },
    { strength: "weak", mode: "eq", words: ["age", "age in years", "age years", "start date", "end date", "date", "period"] },
  ],
  falseFriends: ["max age", "min age", "cache age", "token age", "stale age"],
};
