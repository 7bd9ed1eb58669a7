import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideAfterLog } from "./decide-after-log";
import type { DecisionContext } from "./facts";
import { bloodAnswers, decisionActions, type Log, logSchema, redFlags } from "./schema";

const on = "2026-01-06"; // a Tuesday
const dilation = (own: object = {}): Log =>
  logSchema.parse({ kind: "dilation", on, segments: [{ deviceId: "d", minutes: 3 }], pain: 1, comfort: 8, nextDaySoreness: 0, ...own });
const daily = (own: object = {}): Log => logSchema.parse({ kind: "daily", on, baselinePain: 0, ...own });
const decide = (log: Log, context: Partial<DecisionContext> = {}) =>
  decideAfterLog(log, { region: "uk", anticoagulants: false, history: [], sizeMm: 23, ...context });

describe("first day of dilation again: whole rest days after the log", () => {
  test.each([
    ["pain 4–6: two", dilation({ pain: 5 }), "2026-01-09"],
    ["sharp pain: three", dilation({ sharpPain: true }), "2026-01-10"],
    ["blood: seven blood-free", dilation({ blood: "spotting" }), "2026-01-14"],
    ["blood in a daily log: seven from that day", daily({ blood: "spotting" }), "2026-01-14"],
    ["soreness 4: five after the next day", dilation({ nextDaySoreness: 4 }), "2026-01-13"],
    ["soreness for 49 h: five after the next day", dilation({ nextDaySoreness: 1, sorenessHours: 49 }), "2026-01-13"],
    ["soreness for 150 h: until clear and 24 h", dilation({ nextDaySoreness: 4, sorenessHours: 150 }), "2026-01-15"],
    ["soreness 2 for 12 h: clear and 24 h", dilation({ nextDaySoreness: 2, sorenessHours: 12 }), "2026-01-09"],
    ["soreness 2 for 30 h: clear and 24 h", dilation({ nextDaySoreness: 2, sorenessHours: 30 }), "2026-01-10"],
    ["soreness 2, length unknown: five days unless recorded as gone", dilation({ nextDaySoreness: 2 }), "2026-01-13"],
    ["distress: one", dilation({ flags: ["distress"] }), "2026-01-08"],
    ["baseline pain 4: not that day", daily({ baselinePain: 4 }), "2026-01-07"],
    ["pain 3: no date", dilation({ pain: 3 }), undefined],
  ])("%s", (_name, log, until) => expect(decide(log).until).toBe(until));
});

describe("open soreness", () => {
  test("may end sooner once it is recorded as gone", () => expect(decide(dilation({ nextDaySoreness: 3 })).untilOnceClear).toBe("2026-01-09"));
  test("never sooner than the log's other restrictions", () => {
    const decision = decide(dilation({ nextDaySoreness: 3, pain: 4, sharpPain: true }));
    expect([decision.until, decision.untilOnceClear]).toEqual(["2026-01-13", "2026-01-10"]);
  });
  test("is no matter beside blood", () => expect(decide(dilation({ nextDaySoreness: 3, blood: "spotting" })).untilOnceClear).toBeUndefined());
});

describe("several rows at once", () => {
  test("the most severe gives rule and wording, the restrictions add up", () => {
    const decision = decide(dilation({ pain: 8, blood: "spotting", sharpPain: true, flags: ["fever"] }));
    expect(decision).toMatchObject({
      action: "same-day-care",
      rule: "DEC-FEVER",
      stepDown: true,
      counts: false,
      until: "2026-01-14",
      needs: ["rescreen", "clinician"],
    });
    expect(decision.alsoMatched).toEqual(["DEC-PAIN-7", "DEC-SPOTTING", "DEC-SHARP"]);
  });
  test("a calm session with spotting does not count", () =>
    expect(decide(dilation({ blood: "spotting" }))).toMatchObject({ action: "stop", counts: false, needs: [] }));
  test("a calm session counts once the next day is known to be calm", () => {
    expect(decide(dilation())).toMatchObject({ action: "continue", rule: "DEC-PAIN-0-2", counts: true, stepDown: false, needs: [] });
    expect(decide(dilation({ nextDaySoreness: undefined }))).toMatchObject({ action: "continue", rule: "DEC-PAIN-0-2-OPEN", counts: false });
  });
  test("a skipped session is noted and nothing else", () =>
    expect(decide(logSchema.parse({ kind: "skip", on }))).toMatchObject({
      action: "continue",
      rule: "DEC-NOTED",
      alsoMatched: [],
      counts: false,
      stepDown: false,
    }));
});

describe("because and wording", () => {
  test("name the person's own numbers and day", () => expect(decide(dilation({ pain: 5 })).because).toBe("pain 5 at 23 mm on Tue 6 Jan"));
  test("name the earlier day of a repeat", () =>
    expect(decide(dilation({ pain: 5 }), { history: [{ on: "2026-01-02", rules: ["DEC-PAIN-4-6"] }] }).because).toBe(
      "pain 5, the second time in 14 days (also Fri 2 Jan) at 23 mm on Tue 6 Jan",
    ));
  test("leave out a size that a daily log has none of", () =>
    expect(decide(daily({ baselinePain: 5 })).because).toBe("baseline pain 5 on Tue 6 Jan"));
  test.each([
    ["uk", "999", "111"],
    ["eu", "112", "112"],
    ["us", "911", "911"],
    ["other", "local emergency number", "local emergency number"],
  ] as const)("name the number in %s", (region, emergency, sameDay) => {
    expect(decide(daily({ flags: ["saddle-numbness"] }), { region }).wording).toContain(emergency);
    expect(decide(daily({ flags: ["fever"] }), { region }).wording).toContain(sameDay);
  });
});

const anyLog = fc
  .record({
    kind: fc.constantFrom("dilation", "exercise", "daily"),
    pain: fc.integer({ min: 0, max: 10 }),
    blood: fc.constantFrom(...bloodAnswers),
    flags: fc.uniqueArray(fc.constantFrom(...redFlags), { maxLength: 4 }),
    sharpPain: fc.boolean(),
    nextDaySoreness: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
    sorenessHours: fc.option(fc.integer({ min: 0, max: 336 }), { nil: undefined }),
  })
  .map(({ kind, pain, blood, flags, ...own }) =>
    kind === "dilation"
      ? dilation({ pain, blood, flags, ...own })
      : kind === "exercise"
        ? logSchema.parse({ kind, on, routineId: "r", pain, blood, flags })
        : daily({ baselinePain: pain, blood, flags }),
  );

test("any log has a decision, and no answer added makes it milder", () => {
  const severity = (log: Log) => decisionActions.indexOf(decide(log).action);
  fc.assert(
    fc.property(anyLog, fc.constantFrom(...redFlags), (log, flag) => {
      const decision = decide(log);
      if (log.kind !== "skip" && log.blood !== "none") expect(decision.until !== undefined && decision.until >= "2026-01-14").toBe(true);
      if (decision.counts) expect([decision.action, decision.stepDown, decision.until]).toEqual(["continue", false, undefined]);
      if (decision.until) expect(decision.until > on).toBe(true);
      const worse = { ...log, flags: [...new Set([...(log.kind === "skip" ? [] : log.flags), flag])] } as Log;
      expect(severity(worse)).toBeGreaterThanOrEqual(severity(log));
    }),
    { numRuns: 2000 },
  );
});

test("no combination of pain, soreness and hours falls between the rows", () => {
  const scale = Array.from({ length: 11 }, (_, index) => index);
  for (const pain of scale) {
    expect(decide(daily({ baselinePain: pain })).rule).toMatch(/^DEC-/);
    expect(decide(logSchema.parse({ kind: "exercise", on, routineId: "r", pain })).rule).toMatch(/^DEC-/);
    for (const nextDaySoreness of [undefined, ...scale])
      for (const sorenessHours of [undefined, 0, 1, 48, 49, 72, 73, 336]) {
        const { counts, action } = decide(dilation({ pain, nextDaySoreness, sorenessHours }));
        const calm = pain <= 2 && nextDaySoreness !== undefined && nextDaySoreness <= 1 && (sorenessHours ?? 0) <= 48;
        expect([counts, action === "continue"]).toEqual([calm, calm || (pain <= 2 && nextDaySoreness === undefined && (sorenessHours ?? 0) <= 48)]);
      }
  }
});
