import { expect, test } from "vitest";
import { proposeProgram, usualWeeks } from "./propose-program";
import { mayAccept } from "./standing";
import { accepted, agreed, allSet, comfort, noted, screened, session, standing } from "./testing/history";

const proposal = (events: Parameters<typeof standing>[0], on = 0) => proposeProgram(standing(events, on));

test("the proposal gives its reasons and the alternatives", () => {
  expect(proposal([screened(0)])).toMatchObject({
    proposed: "general-comfort",
    alternatives: ["relax-first"],
    reasons: [{ rule: "PRG-FOR-COMFORT" }],
  });
  expect(proposal([screened(0, { tight: ["pelvic-pain"] })])).toMatchObject({
    proposed: "relax-first",
    alternatives: [],
    reasons: [{ rule: "PRG-FOR-RELAX" }, { rule: "SCR-PELVIC-PAIN" }],
  });
});

test("what stays closed is said with it", () => {
  expect(proposal([screened(0, { clinician: ["fissure"] })])?.until?.rule).toBe("PRG-CLINICIAN-AGREES");
  expect(proposal([screened(0, { clinician: ["fissure"] }), agreed(0)])?.until?.rule).toBe("PRG-FISSURE-LOCKED");
  expect(proposal([screened(0, { clinician: ["fissure"] }), agreed(0, { parameters: allSet })])?.until).toBeUndefined();
});

test("nothing is proposed while blocked, waiting, paused or unscreened", () => {
  expect(proposal([])).toBeUndefined();
  expect(proposal([screened(0, { adult: false })])).toBeUndefined();
  expect(proposal([screened(0, { waits: { prostatectomy: "2026-01-04" } })])).toBeUndefined();
  expect(proposal([...comfort(14), session(16, { pain: 8 })], 17)).toBeUndefined();
});

test("an assessment opens strengthening to a floor that is not tight", () => {
  const tight = screened(0, { tight: ["pelvic-pain"], leakage: true });
  expect(mayAccept(standing([tight, agreed(0, { floor: "weak" })], 0), "strength-continence").ok).toBe(true);
  expect(mayAccept(standing([tight, agreed(0, { floor: "tight" })], 0), "strength-continence")).toMatchObject({
    ok: false,
    why: { rule: "PRG-NOT-OPEN" },
  });
});

test("after recovery strengthening waits for an assessment", () => {
  const events = [screened(0, { soreAfterActivity: true, leakage: true }), accepted(0, "recovery"), noted(2, 0), noted(3, 0)];
  expect(standing(events, 4).opens).not.toContain("strength-continence");
  expect(standing([...events, agreed(4, { floor: "weak" })], 4).opens).toContain("strength-continence");
});

test("no end date is promised", () => expect(usualWeeks("general-comfort")).toBe("four to six weeks for some, several months for others"));
