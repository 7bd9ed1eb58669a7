import { expect, test } from "vitest";
import { applyDilation } from "./apply-log";
import { accepted, agreed, comfort, commonSet, day, dilationOf, folded, noted, planned, screened, session, standing } from "./testing/history";

test("a session in plan sets the first size and counts", () => {
  expect(folded(comfort(14)).state.size).toEqual({ id: "d18", mm: 18, since: day(14), firstOn: day(14), calm: 1 });
});

test("the largest segment is the session's size", () => {
  const { state } = folded([
    ...comfort(),
    session(14, {
      segments: [
        { deviceId: "d18", minutes: 1, mode: "hold" },
        { deviceId: "d23", minutes: 2, mode: "hold" },
      ],
    }),
  ]);
  expect(state.sessions).toMatchObject([{ deviceId: "d23", inPlan: false }]);
});

test("a device that is not known any more is a size outside the plan", () => {
  const { state } = folded(comfort());
  const { log } = session(14, {}, "gone") as Extract<ReturnType<typeof session>, { type: "session" }>;
  expect(applyDilation(state, log as never, "x", commonSet).decision).toMatchObject({ counts: false });
});

test("a daily note that soreness is gone ends an open rest sooner", () => {
  const sore = [...comfort(), session(14, { nextDaySoreness: 2 })];
  expect(standing(sore, 18).restUntil).toBe(day(21));
  expect(standing([...sore, noted(16, 0)], 18).restUntil).toBeUndefined();
});

test("a leak known from the screening is no new one", () => {
  const leaks = (intake: object) => [screened(0, intake), accepted(0), noted(3, 1, { leaks: 2 })];
  expect(standing(leaks({ leakage: true }), 4).state).toBe("active");
  expect(standing(leaks({}), 4).state).toBe("paused");
});

test("baseline pain counts once a day, at its worst", () => {
  expect(folded([...comfort(), noted(3, 2), noted(3, 4), noted(3, 1)]).state.daily).toEqual([{ on: day(3), pain: 4 }]);
});

test("on anticoagulants spotting is urgent, and nothing is planned", () => {
  const events = [screened(0, { clinician: ["anticoagulants"] }), accepted(0), agreed(0), session(14, { blood: "spotting" })];
  expect(folded(events).decisions.e0003?.action).toBe("same-day-care");
  expect(planned(events, 15).items).toEqual([]);
  expect(dilationOf(planned(events, 40))).toBeUndefined();
});
