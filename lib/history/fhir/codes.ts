import type { CodeableConcept, Quantity } from "@medplum/fhirtypes";

/** What FHIR has no shared code for is named by this system, with words beside it. It is an identifier, not an address. */
export const ours = "urn:uuid:0d5f4f3e-6f43-4c35-9a55-5c7c1e2b3a10";
const loinc = "http://loinc.org";
const ucum = "http://unitsofmeasure.org";

/** LOINC 72514-3 (https://loinc.org/72514-3): the one thing recorded here that LOINC has a code for. */
export const painCode: CodeableConcept = {
  coding: [{ system: loinc, code: "72514-3", display: "Pain severity - 0-10 verbal numeric rating [Score] - Reported" }],
  text: "Pain, 0 to 10",
};

export const concept = (code: string, text: string): CodeableConcept => ({ coding: [{ system: ours, code, display: text }], text });

export const survey: CodeableConcept[] = [
  { coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "survey", display: "Survey" }] },
];

export const score = (value: number): Quantity => ({ value, unit: "{score}", system: ucum, code: "{score}" });
export const millimetres = (value: number): Quantity => ({ value, unit: "mm", system: ucum, code: "mm" });
export const minutes = (value: number): Quantity => ({ value, unit: "min", system: ucum, code: "min" });
export const count = (value: number): Quantity => ({ value, unit: "{count}", system: ucum, code: "{count}" });
