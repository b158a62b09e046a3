/** What FHIR's datatypes say by themselves: parts that are never PHI. Everything else in them is what the element holding them is. */

/** Elements of a datatype that are not PHI, whoever's it is. */
const SAFE_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  HumanName: ["use"],
  Address: ["use", "type", "country", "state"],
  ContactPoint: ["system", "use", "rank"],
  ExtendedContactDetail: ["purpose", "organization"],
  Identifier: ["use", "type", "system", "assigner"],
  Attachment: ["contentType", "language", "size", "hash"],
  Annotation: ["authorReference"],
  Narrative: ["status"],
  Reference: ["reference", "type"],
  CodeableConcept: [],
  CodeableReference: [],
  Coding: ["system", "version", "userSelected"],
  Quantity: ["unit", "system", "code", "comparator"],
  SimpleQuantity: ["unit", "system", "code"],
  Age: ["unit", "system", "code", "comparator"],
  Duration: ["unit", "system", "code", "comparator"],
  Count: ["unit", "system", "code", "comparator"],
  Distance: ["unit", "system", "code", "comparator"],
  Money: ["currency"],
  MoneyQuantity: ["unit", "system", "code", "comparator"],
  Range: [],
  Ratio: [],
  RatioRange: [],
  SampledData: ["dimensions", "interval", "intervalUnit"],
  Period: [],
  Timing: [],
  TimingRepeat: [],
  Dosage: ["sequence"],
  DosageDoseAndRate: ["type"],
  Signature: ["targetFormat", "sigFormat"],
  Meta: ["versionId", "lastUpdated", "source", "profile", "security", "tag"],
  Extension: ["url"],
};

/** Whether the element of a datatype is not PHI; `undefined` for a type that is no datatype. */
export function isSafeInDatatype(typeName: string, elementName: string): boolean | undefined {
  const safe = Object.hasOwn(SAFE_ELEMENTS, typeName) ? SAFE_ELEMENTS[typeName] : undefined;
  return safe && (elementName === "id" || safe.includes(elementName));
}
