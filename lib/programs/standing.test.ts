import { expect, test } from "vitest";
import { accepted, agreed, comfort, day, screened, session, standing } from "./testing/history";

test("each state says why and what it needs", () => {
  const of = (events: Parameters<typeof standing>[0], on: number) => {
    const { state, needs, reasons } = standing(events, on);
    return [state, needs.join("+"), reasons[0]?.rule];
  };
  expect(of([], 0)).toEqual(["none", "rescreen", "PRG-SCREEN-FIRST"]);
  expect(of([screened(0, { urgent: ["pus"] })], 0)).toEqual(["blocked", "rescreen", expect.stringMatching(/^SCR-/)]);
  expect(of([screened(0)], 0)).toEqual(["gentle", "", "PRG-CHOOSE"]);
  expect(of(comfort(), 1)).toEqual(["active", "", undefined]);
  expect(of([...comfort(), session(14, { pain: 5 })], 15)).toEqual(["resting", "", "DEC-PAIN-4-6"]);
  expect(of([...comfort(), session(14, { pain: 9 })], 15)).toEqual(["paused", "rescreen+clinician", "DEC-PAIN-7"]);
});

test("the next-day soreness of the latest session is asked from the next day on", () => {
  const open = [...comfort(), session(14, { nextDaySoreness: undefined })];
  expect(standing(open, 14).sorenessDue).toBeUndefined();
  expect(standing(open, 15).sorenessDue).toEqual({ logId: "e0002", on: day(14) });
  expect(standing(comfort(14), 15).sorenessDue).toBeUndefined();
});

test("parameters in force are the clinician's over the template's, and no name is among them", () => {
  const at = standing([screened(0, { clinician: ["prolapse"] }), agreed(0, { parameters: { sessionsPerWeek: 2 } }), accepted(0)], 1);
  expect(at.program?.parameters).toMatchObject({ sessionsPerWeek: 2, minDaysPerSize: 14, mode: "hold" });
  expect(at.clinician).toEqual({ on: day(0), id: "e0001", role: "doctor", parameters: { sessionsPerWeek: 2 } });
});

test("the dilator is open or says what closes it", () => {
  expect(standing(comfort(), 13).dilation).toMatchObject({ open: false, why: { rule: "PRG-FIRST-WEEKS" } });
  expect(standing(comfort(), 14).dilation).toMatchObject({ open: true, why: { rule: "PRG-SESSION-DAY" } });
});
