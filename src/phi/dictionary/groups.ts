/** Every group of the dictionary, in the order in which ties are decided. */
import type { PatternGroup } from "./pattern.js";
import { INSURANCE, SOCIAL, CARE_RELATIONSHIP } from "./patterns/circumstances.js";
import { DIAGNOSIS, MEDICATION, ALLERGY, LAB, VITAL, PROCEDURE, NOTE } from "./patterns/clinical.js";
import { PHONE, FAX, EMAIL, URL, IP } from "./patterns/contact.js";
import { DATE } from "./patterns/dates.js";
import { BIOMETRIC, PHOTO } from "./patterns/likeness.js";
import { NAME, GEO } from "./patterns/names-and-places.js";
import { SSN, MRN, HEALTH_PLAN, ACCOUNT, LICENSE, VEHICLE, DEVICE, OTHER } from "./patterns/numbers.js";
import { MENTAL_HEALTH, SUBSTANCE_USE, REPRODUCTIVE, GENETIC, HIV, VIOLENCE } from "./patterns/sensitive.js";

export const PATTERN_GROUPS: readonly PatternGroup[] = [
  NAME, GEO,
  DATE,
  PHONE, FAX, EMAIL, URL, IP,
  SSN, MRN, HEALTH_PLAN, ACCOUNT, LICENSE, VEHICLE, DEVICE, OTHER,
  BIOMETRIC, PHOTO,
  DIAGNOSIS, MEDICATION, ALLERGY, LAB, VITAL, PROCEDURE, NOTE,
  MENTAL_HEALTH, SUBSTANCE_USE, REPRODUCTIVE, GENETIC, HIV, VIOLENCE,
  INSURANCE, SOCIAL, CARE_RELATIONSHIP,
];
