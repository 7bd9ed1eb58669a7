import fc from "fast-check";
import type { Intake } from "@/lib/screening/schema";
import { intakeSchema } from "@/lib/screening/schema";
import type { Parameters, ProgramDevice } from "../schema";
import type { Character } from "./live";

const answers: Partial<Intake>[] = [
  {},
  {},
  {},
  {},
  { goal: "strength", leakage: true },
  { goal: "recovery", soreAfterActivity: true },
  { goal: "relax" },
  { tight: ["pelvic-pain"] },
  { tight: ["pain-on-contracting"], leakage: true },
  { clinician: ["fissure"] },
  { clinician: ["surgery-under-6-months"] },
  { clinician: ["anticoagulants"] },
  { clinician: ["prolapse"], tight: ["difficulty-emptying"] },
  { clinician: ["existing-incontinence"], goal: "strength" },
  { specialist: ["active-ibd"] },
  { waits: { "transrectal-biopsy": "2026-01-02" } },
  { care: ["lump"] },
  { urgent: ["fever"] },
  { adult: false },
  { ownChoice: "unsure" },
];
const base = { adult: true, ownChoice: "yes", intoxicated: false, consent: true, use: "anal", goal: "comfort" };
export const plainIntake: Intake = intakeSchema.parse(base);
const intakes = fc.constantFrom(...answers).map((more): Intake => intakeSchema.parse({ ...base, ...more }));

const sets = [
  [18, 20, 23, 27, 30],
  [18, 20, 23, 27, 30],
  [16, 20, 24, 28, 32, 36],
  [15, 22, 26],
  [20],
  [12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 31, 33],
  [31, 33],
  [18, 18, 22.5, 26.5],
];
export const deviceOf = (mm: number, at = 0): ProgramDevice => ({ id: `d${mm}-${at}`, label: `${mm} mm`, maxDiameterMm: mm, use: "anal" });
const devices = fc.constantFrom(...sets).map((sizes) => sizes.map(deviceOf));

const parameters: fc.Arbitrary<Parameters> = fc.constantFrom<Parameters[]>(
  {},
  { startDiameterMm: 20, maxDiameterMm: 27, dilationMinutes: 5, sessionsPerWeek: 2 },
  { startDiameterMm: 18, maxDiameterMm: 24, dilationMinutes: 4, mode: "hold", sessionsPerWeek: 7, sessionsPerDay: 2 },
  {
    startDiameterMm: 24,
    maxDiameterMm: 36,
    dilationMinutes: 12,
    mode: "repetitions",
    repetitions: 10,
    sets: 2,
    sessionsPerWeek: 5,
    sessionsPerDay: 1,
    minDaysPerSize: 3,
  },
  { maxDiameterMm: 20 },
  { startDiameterMm: 20, maxDiameterMm: 24, dilationMinutes: 3, mode: "hold", sessionsPerWeek: 7, everyOtherDayWeeks: 3, sessionsPerDay: 1 },
);

/** People of all screenings, sets and habits, for `days` days. */
export const characters = (days: number): fc.Arbitrary<Character> =>
  fc.record({
    intake: intakes,
    devices,
    parameters,
    specialist: fc.boolean(),
    steady: fc.boolean(),
    days: fc.constant(days),
    acts: fc.uint8Array({ minLength: days, maxLength: days }),
    details: fc.uint8Array({ minLength: days, maxLength: days }),
  });
