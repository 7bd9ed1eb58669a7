import { validateResource } from "@medplum/core";
import type { Bundle, Observation, Patient, Procedure, QuestionnaireResponse, Resource } from "@medplum/fhirtypes";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { addDays } from "@/lib/core/dates";
import { accepted, agreed, commonSet, confirmed, day, inOrder, noted, screened, session, skipped, trained } from "@/lib/programs/testing/history";
import { live } from "@/lib/programs/testing/live";
import { characters } from "@/lib/programs/testing/lives";
import { everythingOf, idUnder } from "../testing/everything";
import { checkBundle, readDefinitions } from "../testing/fhir-validator";
import { bundleOf, bundleText } from "./bundle";
import { type FhirRecord, recordOfExport } from "./record";

beforeAll(readDefinitions);

const idOf = idUnder("person");
const choice = { name: false, notes: false };

const of = <T extends Resource>(bundle: Bundle, type: T["resourceType"]): T[] =>
  (bundle.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === type ? [resource as T] : []));

const events = inOrder([
  screened(0, { waits: { prostatectomy: "2025-01-05" }, tight: ["pelvic-pain"] }),
  agreed(0, { name: "Dr Canary", floor: "neither", parameters: { sessionsPerWeek: 2, maxDiameterMm: 27 } }),
  accepted(0),
  noted(3, 2, { stoolForm: 4, leaks: 1 }),
  skipped(15),
  session(16, { pain: 5, comfort: 4, blood: "spotting", flags: ["new-minor-leak"], sharpPain: true, stoppedEarly: true, nextDaySoreness: 2 }),
  trained(17),
  session(30),
  confirmed(31, "d20"),
  accepted(40, "recovery"),
]);
const everything = everythingOf(events, commonSet, "canary note");

it("refuses what is not FHIR: the validator is awake", () => {
  const bundle = bundleOf(recordOfExport(everything, choice), idOf);
  const [, , plan] = bundle.entry ?? [];
  expect(() => validateResource({ ...plan?.resource, status: undefined } as unknown as Resource)).toThrow(/Missing required property/);
  expect(() => validateResource({ ...plan?.resource, colour: "red" } as unknown as Resource)).toThrow(/colour/);
});

it("tells a record in resources that an independent validator accepts, every reference within", () => {
  const bundle = bundleOf(recordOfExport(everything, { name: true, notes: true }), idOf);
  checkBundle(bundle);
  const kinds = new Set(bundle.entry?.map(({ resource }) => resource?.resourceType));
  expect([...kinds].sort()).toEqual(
    ["CarePlan", "Device", "Goal", "Observation", "Patient", "Procedure", "Questionnaire", "QuestionnaireResponse"].sort(),
  );
  expect(of<Patient>(bundle, "Patient")).toMatchObject([{ name: [{ text: "canary-name" }] }]);
  const [stopped] = of<Procedure>(bundle, "Procedure").filter(({ status }) => status === "stopped");
  expect(stopped?.followUp?.[0]?.coding?.[0]?.code).toMatch(/^DEC-/);
  expect(stopped?.note).toEqual([{ text: "canary note" }]);
  const pains = of<Observation>(bundle, "Observation").filter(({ code }) => code.coding?.[0]?.code === "72514-3");
  expect(pains.map(({ valueQuantity }) => valueQuantity?.value).sort()).toEqual([0, 1, 2, 5]);
  const [answers] = of<QuestionnaireResponse>(bundle, "QuestionnaireResponse");
  expect(JSON.stringify(answers)).toContain('"valueDate":"2025-01-05"');
  expect([...bundleText(recordOfExport(everything, { name: true, notes: true }), idOf)].join("")).toBe(
    `${JSON.stringify({ ...bundle, entry: [] }).slice(0, -2)}\n${bundle.entry?.map((entry) => JSON.stringify(entry)).join(",\n")}\n]}\n`,
  );
});

it("names nobody and says nothing in the person's own words unless asked", () => {
  const text = JSON.stringify(bundleOf(recordOfExport(everything, choice), idOf));
  for (const word of ["canary", "Dr Canary", everything.account.userId, everything.account.userName]) expect(text).not.toContain(word);
  expect(JSON.stringify(bundleOf(recordOfExport(everything, { ...choice, name: true }), idOf))).toContain("canary-name");
});

it("tells the days chosen only", () => {
  const bundle = bundleOf(recordOfExport(everything, { ...choice, from: day(16), to: day(17) }), idOf);
  checkBundle(bundle);
  expect(of<Procedure>(bundle, "Procedure").map(({ performedDateTime }) => performedDateTime)).toEqual([day(16), day(17)]);
});

it.each<[string, Omit<FhirRecord, "at">, string[]]>([
  ["nothing", {}, ["Patient"]],
  ["pain alone", { logs: [{ id: "a", kind: "dilation", on: "2026-01-05", pain: 3 }] }, ["Patient", "Procedure", "Observation"]],
  ["sessions alone", { logs: [{ id: "a", kind: "dilation", on: "2026-01-05" }] }, ["Patient", "Procedure"]],
  [
    "a size without its device",
    { logs: [{ id: "a", kind: "dilation", on: "2026-01-05", segments: [{ deviceId: "gone", sizeMm: 20 }] }] },
    ["Patient", "Procedure", "Observation"],
  ],
  ["a program alone", { programs: [{ id: "p", kind: "general-comfort", on: "2026-01-05" }] }, ["Patient", "CarePlan"]],
])("of %s tells just that", (_title, record, types) => {
  const bundle = bundleOf({ at: "2026-11-26T09:00:00.000Z", ...record }, idOf);
  checkBundle(bundle);
  expect(bundle.entry?.map(({ resource }) => resource?.resourceType)).toEqual(types);
});

it("of 200 random lives is accepted by the validator, 0 errors, every reference within", { timeout: 300_000 }, () => {
  let resources = 0;
  fc.assert(
    fc.property(characters(100), fc.boolean(), (person, all) => {
      const life = live(person, () => {});
      const bundle = bundleOf(recordOfExport(everythingOf(life.events, person.devices, "a note"), { name: all, notes: all }), idOf);
      checkBundle(bundle);
      resources += bundle.entry?.length ?? 0;
    }),
    { numRuns: 200 },
  );
  console.info(`${resources} resources of 200 lives`);
  expect(resources).toBeGreaterThan(5000);
});

it("of ten years of daily sessions comes in pieces, quickly", () => {
  const ten = inOrder([screened(0), accepted(0), ...Array.from({ length: 3650 }, (_, at) => session(at))]);
  const record = recordOfExport(everythingOf(ten, commonSet), choice);
  const start = performance.now();
  let [length, most] = [0, 0];
  for (const piece of bundleText(record, idOf)) [length, most] = [length + piece.length, Math.max(most, piece.length)];
  console.info(`3,650 sessions as FHIR: ${(performance.now() - start).toFixed(0)} ms, ${(length / 1e6).toFixed(1)} MB, to ${addDays(day(0), 3649)}`);
  expect(most).toBeLessThan(100_000);
  expect(performance.now() - start).toBeLessThan(5000);
});
