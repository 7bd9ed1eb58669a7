import { expect, test } from "vitest";
import { closedBy, patternAgainst, perWeekOf, restOn } from "./check-day";
import { accepted, agreed, allSet, comfort, commonSet, day, folded, noted, screened, session } from "./testing/history";

const state = (events: Parameters<typeof folded>[0]) => folded(events).state;

test("the dilator opens with its phase and closes with a rest", () => {
  expect(closedBy(state(comfort()), commonSet, day(13))?.rule).toBe("PRG-FIRST-WEEKS");
  expect(closedBy(state(comfort()), commonSet, day(14))).toBeUndefined();
  const rested = state([...comfort(14), noted(15, 5)]);
  expect(closedBy(rested, commonSet, day(15))?.rule).toBe("DEC-BASELINE-PAIN-4");
  expect(restOn(rested, day(16))).toBeUndefined();
});

test("sessions outside the plan count for the week all the same", () => {
  const state3 = state(comfort(14, 15, 16));
  expect(patternAgainst(state3, day(20))?.rule).toBe("PRG-WEEK-3");
  expect(patternAgainst(state3, day(21))).toBeUndefined();
});

test("days already planned count as done", () => {
  expect(patternAgainst(state(comfort()), day(15), [day(14)])?.rule).toBe("PRG-NO-CONSECUTIVE");
  expect(patternAgainst(state(comfort()), day(16), [day(14)])).toBeUndefined();
});

test("a clinician who sets more than three a week sets days in a row", () => {
  const led = (perWeek: number) =>
    state([
      screened(0, { clinician: ["surgery-under-6-months"] }),
      accepted(0, "post-operative"),
      agreed(0, { parameters: { ...allSet, sessionsPerWeek: perWeek } }),
      session(1),
    ]);
  expect(patternAgainst(led(4), day(2))).toBeUndefined();
  expect(patternAgainst(led(3), day(2))?.rule).toBe("PRG-NO-CONSECUTIVE");
  expect(perWeekOf(led(4))).toBe(4);
});
