import { expect, test } from "vitest";
import { withinSelfGuided } from "./dilation-item";
import { practiceRules } from "./rules-practice";
import {
  accepted,
  agreed,
  allSet,
  comfort,
  criterionOf,
  dilationOf,
  folded,
  fortnight,
  planned,
  screened,
  session,
  sizes,
  skipped,
  standing,
} from "./testing/history";

/** For each row one life on either side of its threshold: [it applies, it does not]. */
type Sides = readonly [boolean, boolean];
const why = (events: Parameters<typeof planned>[0], on: number, devices?: ReturnType<typeof sizes>) => planned(events, on, devices).why.rule;
const operated = (parameters: object) => [
  screened(0, { clinician: ["surgery-under-6-months"] }),
  accepted(0, "post-operative"),
  agreed(0, { parameters }),
];
const alternating = operated({ ...allSet, sessionsPerWeek: 7, everyOtherDayWeeks: 2 });
const minutes = (events: Parameters<typeof planned>[0], on: number) => dilationOf(planned(events, on))?.minutes;
const reps = dilationOf(planned(operated({ ...allSet, mode: "repetitions", repetitions: 8, sets: 1 }), 1));
const comfortWith = (parameters: object) => [screened(0, { clinician: ["prolapse"] }), agreed(0, { parameters }), accepted(0)];
/** Whether a calm session of so many minutes in all, on day 14, counts. */
const lasting = (all: number, events: Parameters<typeof planned>[0]) =>
  Object.values(
    folded([
      ...events,
      session(14, {
        segments: [
          { deviceId: "d18", minutes: 2, mode: "hold" },
          { deviceId: "d18", minutes: all - 2, mode: "hold" },
        ],
      }),
    ]).decisions,
  )[0]?.counts;
const repsDefault = dilationOf(planned(comfortWith({ mode: "repetitions" }), 14));

const cases: Record<keyof typeof practiceRules, Sides> = {
  "PRG-SCREEN-FIRST": [planned([], 0).items.length === 0 && why([], 0) === "PRG-SCREEN-FIRST", why([screened(0)], 0) === "PRG-SCREEN-FIRST"],
  // Transperineal biopsy: one week.
  "PRG-WAIT-UNTIL": [
    standing([screened(0, { waits: { "transperineal-biopsy": "2026-01-01" } })], 2).state === "blocked",
    standing([screened(0, { waits: { "transperineal-biopsy": "2026-01-01" } })], 3).state === "blocked",
  ],
  "PRG-SPECIALIST-AGREES": [
    standing([screened(0, { specialist: ["active-ibd"] }), agreed(0)], 1).state === "blocked",
    standing([screened(0, { specialist: ["active-ibd"] }), agreed(0, { role: "specialist" })], 1).state === "blocked",
  ],
  "PRG-CLINICIAN-AGREES": [
    standing([screened(0, { clinician: ["prolapse"] }), accepted(0)], 1).state === "gentle",
    standing([screened(0, { clinician: ["prolapse"] }), accepted(0), agreed(0)], 1).state === "gentle",
  ],
  "PRG-CLINICIAN-DECLINES": [
    standing([...comfort(), agreed(1, { agrees: false })], 2).state === "paused",
    standing([...comfort(), agreed(1, { agrees: false }), agreed(2)], 2).state === "paused",
  ],
  "PRG-CHOOSE": [why([screened(0)], 0) === "PRG-CHOOSE", why(comfort(), 0) === "PRG-CHOOSE"],
  "PRG-NOT-OPEN": [
    standing([screened(0, { tight: ["pelvic-pain"] }), accepted(0, "strength-continence")], 0).program === undefined,
    standing([screened(0, { leakage: true }), accepted(0, "strength-continence")], 0).program === undefined,
  ],
  "PRG-PAUSED": [
    dilationOf(planned([...comfort(14), session(16, { pain: 7 })], 30)) === undefined,
    dilationOf(planned([...comfort(14), session(16, { pain: 6 })], 30)) === undefined,
  ],
  "PRG-RESCREEN-60": [standing(comfort(14), 75).needs.includes("rescreen"), standing(comfort(14), 74).needs.includes("rescreen")],
  "PRG-NO-CONSECUTIVE": [why(comfort(14), 15) === "PRG-NO-CONSECUTIVE", why(comfort(14), 16) === "PRG-NO-CONSECUTIVE"],
  "PRG-WEEK-3": [why(comfort(14, 16, 18), 20) === "PRG-WEEK-3", why(comfort(14, 16, 18), 21) === "PRG-WEEK-3"],
  "PRG-WEEK-CLINICIAN": [
    why([...operated({ ...allSet, sessionsPerWeek: 1 }), session(1)], 7) === "PRG-WEEK-CLINICIAN",
    why([...operated({ ...allSet, sessionsPerWeek: 1 }), session(1)], 8) === "PRG-WEEK-CLINICIAN",
  ],
  "PRG-ALTERNATE-12": [
    why([...alternating, session(1)], 2) === "PRG-ALTERNATE-12",
    why([...alternating, ...[1, 3, 5, 7, 9, 11, 13, 15].map((on) => session(on))], 16) === "PRG-ALTERNATE-12",
  ],
  "PRG-ONCE-A-DAY": [
    why(comfort(14), 14) === "PRG-ONCE-A-DAY",
    why([...operated({ ...allSet, sessionsPerWeek: 7, sessionsPerDay: 2 }), session(1)], 1) === "PRG-ONCE-A-DAY",
  ],
  "PRG-SKIPPED": [why([...comfort(), skipped(14)], 14) === "PRG-SKIPPED", why([...comfort(), skipped(14)], 15) === "PRG-SKIPPED"],
  "PRG-SESSION-DAY": [why(comfort(), 14) === "PRG-SESSION-DAY", why(comfort(), 13) === "PRG-SESSION-DAY"],
  "PRG-ROUTINE-DAY": [
    why([screened(0, { leakage: true }), accepted(0, "strength-continence")], 1) === "PRG-ROUTINE-DAY",
    why(comfort(), 1) === "PRG-ROUTINE-DAY",
  ],
  "PRG-OUTSIDE-PLAN": [
    folded(comfort(14, 15)).decisions.e0003?.counts === false &&
      folded(comfort(14, 15)).decisions.e0003?.alsoMatched.includes("PRG-OUTSIDE-PLAN") === true,
    folded(comfort(14, 16)).decisions.e0003?.counts === false,
  ],
  "PRG-NO-DEVICE": [why(comfort(), 14, sizes(31)) === "PRG-NO-DEVICE", why(comfort(), 14, sizes(30)) === "PRG-NO-DEVICE"],
  "PRG-WARM-UP-5": [dilationOf(planned(comfort(), 14))?.warmUpMinutes === 5, dilationOf(planned(comfort(), 13)) !== undefined],
  "PRG-COOL-DOWN-2": [dilationOf(planned(comfort(), 14))?.coolDownMinutes === 2, dilationOf(planned(comfort(), 14))?.sessionMinutes !== 5 + 3 + 2],
  "PRG-MINUTES-3": [minutes(comfort(), 14) === 3, minutes([...comfort(14, 16, 18)], 21) === 3],
  "PRG-MINUTES-5": [minutes(comfort(...fortnight), 28) === 5, minutes(comfort(...fortnight, 28, 30, 32), 35) !== 5],
  "PRG-MINUTES-GROW-3": [minutes(comfort(14, 16, 18), 21) === 4, minutes(comfort(14, 16), 21) === 4],
  "PRG-MINUTES-CAP-10": [
    withinSelfGuided(10) === 10 && lasting(10, comfort()) === true && lasting(10.5, comfort()) === false,
    withinSelfGuided(11) === 11 || lasting(11, comfort()) === true,
  ],
  "PRG-MINUTES-CLINICIAN-15": [
    minutes(comfortWith({ dilationMinutes: 15 }), 14) === 15 && lasting(15, comfortWith({ dilationMinutes: 12 })) === true,
    minutes(comfortWith({ dilationMinutes: 16 }), 14) !== 15 || lasting(16, comfortWith({ dilationMinutes: 12 })) === true,
  ],
  "PRG-REPETITIONS-15": [repsDefault?.repetitions === 15, reps?.repetitions !== 8],
  "PRG-SETS-2": [repsDefault?.sets === 2, reps?.sets !== 1],
  "PRG-WIDEST-3S": [repsDefault?.holdSeconds === 3, dilationOf(planned(comfort(), 14))?.holdSeconds !== 180],
  "PRG-SORENESS-ASK": [
    standing([...comfort(), session(14, { nextDaySoreness: undefined })], 17).sorenessDue !== undefined,
    [14, 18].some((on) => standing([...comfort(), session(14, { nextDaySoreness: undefined })], on).sorenessDue !== undefined),
  ],
};

test("every row has a case", () => expect(Object.keys(cases).sort()).toEqual(Object.keys(practiceRules).sort()));
test.each(Object.entries(cases))("%s applies on its side of the threshold and not on the other", (_, [applies, beyond]) => {
  expect(applies).toBe(true);
  expect(beyond).toBe(false);
});
test("a session outside the plan does not count, but stands", () => {
  const at = standing(comfort(14, 15), 16);
  expect(criterionOf(at, "calm-sessions")?.have).toBe(1);
  expect(at.lastDecision?.on).toBe("2026-01-20");
});
