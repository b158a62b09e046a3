/** Numbers given to a person: 45 CFR 164.514(b)(2)(i)(G) to (M) and (R). */
import type { PatternGroup } from "../pattern.js";

export const SSN: PatternGroup = {
  id: "ssn",
  category: "ssn",
  kind: "identifier",
  title: "Social security numbers",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "ssn", "social security number", "social security", "social security no", "soc sec num", "ss number", "last 4 ssn", "ssn last 4",
      "last 4 of ssn", "ssn 4", "social sec number", "ssn last four", "last four ssn",
    ] },
    { strength: "needs-person-context", mode: "end", words: [
      "tax id", "tax identification number", "tin", "itin", "national id", "national identifier", "national insurance number", "nino", "aadhaar",
      "cpf", "curp", "dni", "social insurance number",
    ] },
  ],
  falseFriends: [],
};

export const MRN: PatternGroup = {
  id: "mrn",
  category: "mrn",
  kind: "identifier",
  title: "Medical record numbers",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "mrn", "medical record number", "medical record no", "med rec num", "mrd number", "patient number", "patient no", "patient identifier",
      "patient mrn", "nhs number", "health card number", "personal health number", "uhid", "ip number of patient", "health record number",
    ] },
    { strength: "needs-health-context", mode: "any", words: [
      "chart number", "chart no", "hospital number", "empi", "mpi id", "master patient index", "op number",
    ] },
    { strength: "needs-health-context", mode: "end", words: [
      "record number", "accession number", "case number", "encounter number", "visit number", "fin number", "csn",
    ] },
  ],
  falseFriends: [],
};

export const HEALTH_PLAN: PatternGroup = {
  id: "health-plan",
  category: "insurance",
  kind: "identifier",
  title: "Health plan beneficiary numbers",
  patterns: [
    { strength: "strong", mode: "any", words: [
      "medicare id", "medicare number", "medicare beneficiary identifier", "hicn", "medicaid id", "medicaid number", "insurance member id",
      "plan member id", "payer member id", "rx bin", "rx pcn",
    ] },
    { strength: "needs-health-context", mode: "any", words: [
      "subscriber id", "subscriber number", "beneficiary id", "beneficiary number", "mbi", "health plan number", "insurance number",
      "insurance policy number", "insurance card number", "rx group",
    ] },
    { strength: "needs-health-context", mode: "end", words: ["member id", "member number", "policy number", "group number", "certificate number"] },
  ],
  falseFriends: ["consumer group id", "team member id", "kafka group id"],
};

export const ACCOUNT: PatternGroup = {
  id: "account",
  category: "account",
  kind: "identifier",
  title: "Account numbers",
  patterns: [
    { strength: "strong", mode: "any", words: ["patient account number", "patient account no", "guarantor account", "hospital account"] },
    { strength: "needs-person-context", mode: "any", words: ["bank account number", "credit card number", "debit card number", "iban"] },
    { strength: "needs-person-context", mode: "end", words: [
      "card number", "account number", "account no", "acct number", "acct no", "routing number", "bank account", "billing account",
      "authorization number", "invoice number",
    ] },
    { strength: "needs-health-context", mode: "any", words: [
      "claim number", "claim control number", "prior authorization number", "prior auth number",
    ] },
  ],
  falseFriends: ["account number format"],
};

export const LICENSE: PatternGroup = {
  id: "license",
  category: "license",
  kind: "identifier",
  title: "Certificate/license numbers",
  patterns: [
    { strength: "needs-person-context", mode: "any", words: [
      "drivers license", "driver license", "driver license number", "driving licence number", "drivers license number", "passport number",
      "passport no", "birth certificate number", "military id", "alien registration number", "state id number",
    ] },
    { strength: "needs-person-context", mode: "end", words: [
      "license number", "licence number", "dl number", "certificate no", "visa number", "id card number", "government id",
    ] },
  ],
  falseFriends: [],
};

export const VEHICLE: PatternGroup = {
  id: "vehicle",
  category: "vehicle",
  kind: "identifier",
  title: "Vehicle identifiers and serial numbers, including license plates",
  patterns: [
    { strength: "needs-person-context", mode: "any", words: [
      "vehicle identification number", "license plate", "licence plate", "license plate number", "vin number",
    ] },
    { strength: "needs-person-context", mode: "eq", words: ["vin", "plate number", "registration plate"] },
  ],
  falseFriends: [],
};

export const DEVICE: PatternGroup = {
  id: "device",
  category: "device",
  kind: "identifier",
  title: "Device identifiers and serial numbers",
  patterns: [
    { strength: "strong", mode: "any", words: ["implant serial number", "pacemaker serial", "cgm serial", "pump serial number"] },
    { strength: "needs-person-context", mode: "any", words: [
      "device serial number", "unique device identifier", "imei", "imsi", "iccid", "android id", "idfa", "idfv", "advertising id", "gaid",
    ] },
    { strength: "needs-person-context", mode: "end", words: [
      "device id", "device identifier", "device token", "push token", "mac address", "expo push token", "fcm token",
    ] },
    { strength: "needs-health-context", mode: "any", words: ["udi"] },
    { strength: "needs-health-context", mode: "end", words: ["serial number", "serial no"] },
  ],
  falseFriends: ["media device"],
};

export const OTHER: PatternGroup = {
  id: "other",
  category: "identifier",
  kind: "identifier",
  title: "Any other unique identifying number, characteristic, or code",
  patterns: [
    { strength: "needs-person-context", mode: "end", words: [
      "signature image", "signature data", "employee number", "student number", "student id", "tattoo", "screen name",
    ] },
    { strength: "needs-health-context", mode: "end", words: ["client id number"] },
    { strength: "weak", mode: "eq", words: ["device fingerprint"] },
  ],
  falseFriends: [],
};
