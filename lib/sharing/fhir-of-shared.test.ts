import type { Observation, Procedure } from "@medplum/fhirtypes";
import { beforeAll, expect, it } from "vitest";
import { bundleOf } from "@/lib/history/fhir/bundle";
import type { LetterRecord } from "@/lib/history/report/compose-letter";
import { idUnder } from "@/lib/history/testing/everything";
import { checkBundle, readDefinitions } from "@/lib/history/testing/fhir-validator";
import { fhirOfShared } from "./fhir-of-shared";

beforeAll(readDefinitions);

const decision = { action: "rest" as const, stepDown: true, until: "2026-03-09" };
const full: LetterRecord = {
  unit: "mm",
  programs: [{ kind: "general-comfort", on: "2026-01-05" }],
  agreements: [{ on: "2026-01-06", role: "physiotherapist", agrees: true, parameters: { sessionsPerWeek: 2 } }],
  screening: { result: "clear", on: "2026-01-04" },
  goal: { goal: "comfort", on: "2026-01-04" },
  steps: [],
  records: [
    { on: "2026-03-01", kind: "dilation", pain: 5, comfort: 4, soreness: 1, sizeMm: 20, minutes: 3, blood: "spotting", flags: ["fever"], decision },
    { on: "2026-03-02", kind: "exercise", routine: "wind-down", effort: 3 },
    { on: "2026-03-03", kind: "skip", skipReason: "travel" },
    { on: "2026-03-04", kind: "daily" },
  ],
  notes: [{ on: "2026-03-04", record: 3, text: "A quiet day." }],
};
const bundle = (record: LetterRecord) => bundleOf(fhirOfShared(record, "2026-03-10T09:00:00.000Z"), idUnder("a link"));
const empty: LetterRecord = { unit: "mm", programs: [], agreements: [], steps: [], records: [], notes: [] };

it("is a bundle that an independent validator accepts, of everything and of nothing", () => {
  checkBundle(bundle(full));
  checkBundle(bundle(empty));
  expect(bundle(empty).entry?.map(({ resource }) => resource?.resourceType)).toEqual(["Patient"]);
});

it("has each thing that is shared where it belongs, and no answers of a screening", () => {
  const all = bundle(full).entry?.map(({ resource }) => resource) ?? [];
  const text = JSON.stringify(all);
  for (const told of ["Wind down", "A quiet day.", "2026-03-09", "Spotting", "Comfort"]) expect(text).toContain(told);
  expect(all.map((resource) => resource?.resourceType)).not.toContain("QuestionnaireResponse");
  const [session] = all.filter((resource): resource is Procedure => resource?.resourceType === "Procedure");
  expect(session?.followUp?.[0]?.coding?.[0]?.code).toBe("decision-rest");
});

it("tells a note of a day on which nothing else is shared", () => {
  const alone = bundle({ ...empty, records: [{ on: "2026-03-04", kind: "daily" }], notes: [{ on: "2026-03-04", record: 0, text: "A quiet day." }] });
  const [, note] = alone.entry?.map(({ resource }) => resource as Observation) ?? [];
  expect(note).toMatchObject({ resourceType: "Observation", effectiveDateTime: "2026-03-04", note: [{ text: "A quiet day." }] });
  checkBundle(alone);
});
