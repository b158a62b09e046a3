/** Which FHIR resources hold data of a patient: by the Patient compartment and the security category of each StructureDefinition (R4, R5). */

/** Resources about one patient. */
export const PHI_RESOURCES: ReadonlySet<string> = new Set([
  "Account", "AdverseEvent", "AllergyIntolerance", "Appointment", "AppointmentResponse", "BiologicallyDerivedProduct", "BodyStructure", "CarePlan",
  "CareTeam", "ChargeItem", "Claim", "ClaimResponse", "ClinicalImpression", "Communication", "CommunicationRequest", "Composition", "Condition",
  "Consent", "Contract", "Coverage", "CoverageEligibilityRequest", "CoverageEligibilityResponse", "DetectedIssue", "DeviceRequest", "DeviceUsage",
  "DeviceUseStatement", "DiagnosticReport", "DocumentManifest", "DocumentReference", "Encounter", "EncounterHistory", "EnrollmentRequest",
  "EnrollmentResponse", "EpisodeOfCare", "ExplanationOfBenefit", "FamilyMemberHistory", "Flag", "GenomicStudy", "Goal", "GuidanceResponse",
  "ImagingSelection", "ImagingStudy", "Immunization", "ImmunizationEvaluation", "ImmunizationRecommendation", "Invoice", "Linkage", "Media",
  "MedicationAdministration", "MedicationDispense", "MedicationRequest", "MedicationStatement", "MolecularSequence", "NutritionIntake",
  "NutritionOrder", "Observation", "Patient", "PaymentNotice", "PaymentReconciliation", "Person", "Procedure", "QuestionnaireResponse",
  "RelatedPerson", "ResearchSubject", "RiskAssessment", "ServiceRequest", "Specimen", "SupplyDelivery", "SupplyRequest", "Transport",
  "VisionPrescription",
]);

/** Resources that can hold anything: what is in them decides. */
export const CONTAINER_RESOURCES: ReadonlySet<string> = new Set([
  "ArtifactAssessment", "AuditEvent", "Basic", "Binary", "BiologicallyDerivedProductDispense", "Bundle", "Device", "DeviceAssociation",
  "DeviceDispense", "Group", "List", "MeasureReport", "MessageHeader", "OperationOutcome", "Parameters", "Permission", "Provenance",
  "RequestGroup", "RequestOrchestration", "Schedule", "SubscriptionStatus", "Task",
]);

/** People who are not patients. */
export const INDIVIDUAL_RESOURCES: ReadonlySet<string> = new Set(["Practitioner", "PractitionerRole"]);

/** Definitions, terminology, catalogues, organisations, and the resources that Medplum adds. */
export const NOT_PHI_RESOURCES: ReadonlySet<string> = new Set([
  "ActivityDefinition", "ActorDefinition", "AdministrableProductDefinition", "CapabilityStatement", "CatalogEntry", "ChargeItemDefinition",
  "Citation", "ClinicalUseDefinition", "CodeSystem", "CompartmentDefinition", "ConceptMap", "ConditionDefinition", "DeviceDefinition",
  "DeviceMetric", "EffectEvidenceSynthesis", "Endpoint", "EventDefinition", "Evidence", "EvidenceReport", "EvidenceVariable", "ExampleScenario",
  "FormularyItem", "GraphDefinition", "HealthcareService", "ImplementationGuide", "Ingredient", "InsurancePlan", "InventoryItem",
  "InventoryReport", "Library", "Location", "ManufacturedItemDefinition", "Measure", "Medication", "MedicationKnowledge", "MedicinalProduct",
  "MedicinalProductAuthorization", "MedicinalProductContraindication", "MedicinalProductDefinition", "MedicinalProductIndication",
  "MedicinalProductIngredient", "MedicinalProductInteraction", "MedicinalProductManufactured", "MedicinalProductPackaged",
  "MedicinalProductPharmaceutical", "MedicinalProductUndesirableEffect", "MessageDefinition", "NamingSystem", "NutritionProduct",
  "ObservationDefinition", "OperationDefinition", "Organization", "OrganizationAffiliation", "PackagedProductDefinition", "PlanDefinition",
  "Questionnaire", "RegulatedAuthorization", "Requirements", "ResearchDefinition", "ResearchElementDefinition", "ResearchStudy",
  "RiskEvidenceSynthesis", "SearchParameter", "Slot", "SpecimenDefinition", "StructureDefinition", "StructureMap", "Subscription",
  "SubscriptionTopic", "Substance", "SubstanceDefinition", "SubstanceNucleicAcid", "SubstancePolymer", "SubstanceProtein",
  "SubstanceReferenceInformation", "SubstanceSourceMaterial", "SubstanceSpecification", "TerminologyCapabilities", "TestPlan", "TestReport",
  "TestScript", "ValueSet", "VerificationResult", "AccessPolicy", "Agent", "AsyncJob", "Bot", "BulkDataExport", "ClientApplication",
  "DomainConfiguration", "JsonWebKey", "Login", "PasswordChangeRequest", "Project", "ProjectMembership", "SmartAppLaunch", "User",
  "UserConfiguration", "UserSecurityRequest",
]);
