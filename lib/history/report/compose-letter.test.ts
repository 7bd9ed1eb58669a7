import { expect, it } from "vitest";
import { type ShareField, shareFields } from "@/lib/core/scope";
import { agreedParameters } from "../planned-frequency";
import { composeLetter, type LetterRecord } from "./compose-letter";

const record: LetterRecord = {
  unit: "mm",
  programs: [{ kind: "general-comfort", on: "2026-01-05" }],
  agreements: [{ on: "2026-01-06", role: "physiotherapist", agrees: true, parameters: { sessionsPerWeek: 2 } }],
  steps: [{ on: "2026-02-09", sizeMm: 20 }],
  records: [
    {
      on: "2026-01-20",
      kind: "dilation",
      pain: 3,
      comfort: 7,
      sizeMm: 18,
      minutes: 3,
      decision: { action: "hold", rule: "DEC-PAIN-3", source: "x", standing: "D", wording: "Hold.", stepDown: false },
    },
    { on: "2026-02-10", kind: "dilation", pain: 1, comfort: 9, sizeMm: 20, minutes: 3, blood: "spotting" },
  ],
  notes: [],
};
const letter = (fields: readonly ShareField[], of = record) => composeLetter(of, { fields, fromOn: "2026-01-01", toOn: "2026-02-15" });

it("has every part that is shared", () => {
  const full = letter(shareFields);
  expect(full.span).toEqual({ from: "2026-01-20", to: "2026-02-15" });
  expect(full.sizes).toEqual({ first: 18, last: 20, since: "2026-02-10", sessions: 1 });
  expect(full.pain).toEqual({ median: 2, worst: 3 });
  expect(full.comfort).toBe(8);
  expect(full.practice).toEqual({ sessions: 2, minutes: 3, skipped: 0 });
  expect(full.redFlags).toEqual([{ sign: "blood-spotting", days: ["2026-02-10"] }]);
  expect(full.program?.parameters).toMatchObject({ sessionsPerWeek: 2, mode: "hold" });
  expect(full.decisions?.map(({ on }) => on)).toEqual(["2026-02-09", "2026-01-20"]);
});

it.each([
  ["program", ["program"]],
  ["sessions", ["practice"]],
  ["bleeding", ["redFlags", "flagDays"]],
  ["symptoms", ["redFlags", "flagDays"]],
  ["exercises", ["exercises"]],
  ["pain", ["pain"]],
  ["comfort", ["comfort"]],
  ["sizes", ["sizes"]],
  ["decisions", ["decisions"]],
  ["notes", []],
] as const)("shows of %s alone only its own parts", (field, parts) => {
  const bare: LetterRecord = field === "program" ? record : { ...record, programs: [], agreements: [] };
  const { span: _span, sentences: _sentences, told: _told, ...shown } = letter([field], bare);
  expect(Object.keys(shown).sort()).toEqual([...parts].sort());
});

it("holds no day of time away against the person, and asks for as much as they set themselves", () => {
  const planned = (more: Partial<LetterRecord>) => letter(["program", "sessions"], { ...record, agreements: [], ...more }).adherence?.planned ?? -1;
  const all = planned({});
  expect(planned({ away: [{ type: "holiday", id: "h", on: "2026-01-20", from: "2026-01-21" }] })).toBeLessThan(all);
  expect(
    planned({ programs: record.programs.map((program) => ({ ...program, own: [{ on: program.on, parameters: { sessionsPerWeek: 1 } }] })) }),
  ).toBeLessThan(all);
});

it("needs both program and sessions to speak of adherence", () => {
  expect(letter(["program", "sessions"]).adherence?.planned).toBeGreaterThan(0);
  expect(letter(["program"]).adherence).toBeUndefined();
});

it("counts sessions only where they are all there, and says only of what is shared that there was none", () => {
  const bare = { ...record, programs: [], agreements: [], records: record.records.map(({ on }) => ({ on, kind: "daily" as const })) };
  expect(letter(["bleeding"], bare).sentences.map(({ key }) => key)).toEqual(["bloodNone"]);
  expect(letter(["symptoms"], bare).sentences.map(({ key }) => key)).toEqual(["signsNone"]);
  expect(letter(["bleeding", "symptoms"], bare).sentences.map(({ key }) => key)).toEqual(["flagsNone"]);
  expect(letter(["notes"], bare).sentences).toEqual([]);
  expect(letter(["comfort"]).sentences.map(({ key }) => key)).toContain("sessions");
});

it("speaks of adherence in a daily program only where its exercises are shared", () => {
  const daily: LetterRecord = { ...record, programs: [{ kind: "relax-first", on: "2026-01-05" }], agreements: [] };
  expect(letter(["program", "sessions"], daily).adherence).toBeUndefined();
  expect(letter(["program", "sessions", "exercises"], daily).adherence?.planned).toBeGreaterThan(0);
});

it("stands without a single record", () => {
  const empty = letter(shareFields, { ...record, programs: [], agreements: [], steps: [], records: [] });
  expect(empty.sentences.map(({ key }) => key)).toEqual(["empty"]);
  expect(empty.decisions).toEqual([]);
});

it("lets a later agreement stand over an earlier one, and both over the template", () => {
  const agreements = [{ sessionsPerWeek: 2, maxDiameterMm: 24 }, { sessionsPerWeek: 1 }].map((parameters) => ({
    on: "2026-01-06",
    role: "doctor",
    agrees: true,
    parameters,
  }));
  expect(agreedParameters({ kind: "general-comfort", on: "2026-01-05" }, agreements)).toMatchObject({
    sessionsPerWeek: 1,
    maxDiameterMm: 24,
    mode: "hold",
  });
});

it("says where the program stands on the last day: its day, and which phase of how many", () => {
  expect(letter(["program"]).program).toMatchObject({ day: 42, phase: 2, phases: 2 });
  const early = composeLetter(record, { fields: ["program"], fromOn: "2026-01-01", toOn: "2026-01-06" });
  expect(early.program).toMatchObject({ day: 2, phase: 1, phases: 2 });
});

it("tells each day with a red flag, newest first, with what the rules did on it, also of days before those told", () => {
  const rest = { action: "rest" as const, stepDown: true, until: "2026-02-17" };
  const records = [
    { on: "2026-01-10", kind: "daily" as const, flags: ["chills"] },
    { on: "2026-02-10", kind: "dilation" as const, blood: "spotting", sizeMm: 20, decision: rest },
    { on: "2026-02-10", kind: "daily" as const, flags: ["fever", "distress"] },
    { on: "2026-02-11", kind: "daily" as const, flags: ["distress"] },
  ];
  const late = composeLetter({ ...record, records }, { fields: shareFields, fromOn: "2026-01-01", toldFrom: "2026-02-01", toOn: "2026-02-15" });
  expect(late.flagDays).toEqual([
    { on: "2026-02-10", signs: ["blood-spotting", "fever"], decision: rest },
    { on: "2026-01-10", signs: ["chills"] },
  ]);
  expect(late.told.map(({ on }) => on)).toEqual(["2026-02-10", "2026-02-10", "2026-02-11"]);
  expect(late.decisions?.map(({ on }) => on)).toEqual(["2026-02-10", "2026-02-09"]);
});

it("names the decision in force: a rest until its day, a pause until the next session where sessions are shared", () => {
  const after = (action: "rest" | "pause", until: string | undefined, more: LetterRecord["records"], fields: readonly ShareField[] = shareFields) => {
    const decided = { on: "2026-02-10", kind: "dilation" as const, decision: { action, stepDown: false, ...(until ? { until } : {}) } };
    return letter(fields, { ...record, records: [decided, ...more] }).inForce?.on;
  };
  const session = { on: "2026-02-12", kind: "dilation" as const };
  expect(after("rest", "2026-02-16", [])).toBe("2026-02-10");
  expect(after("rest", "2026-02-15", [])).toBeUndefined();
  expect(after("pause", undefined, [])).toBe("2026-02-10");
  expect(after("pause", undefined, [session])).toBeUndefined();
  expect(after("pause", undefined, [], ["decisions"])).toBeUndefined();
});
