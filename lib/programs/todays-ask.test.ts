import { describe, expect, it } from "vitest";
import { intakeSchema } from "@/lib/screening/schema";
import { dilationLogSchema } from "@/lib/sessions/schema";
import { foldEvents } from "./fold-state";
import { generatePlan } from "./generate-plan";
import type { Event, ProgramDevice } from "./schema";
import { standingOn } from "./standing";
import { todaysAsk } from "./todays-ask";

const devices: ProgramDevice[] = [18, 20, 23].map((mm) => ({ id: `d${mm}`, label: `Size ${mm}`, maxDiameterMm: mm, use: "anal" }));
const answers = { adult: true, ownChoice: "yes", intoxicated: false, consent: true, region: "uk", use: "anal", goal: "comfort" };
const screening = (intake: object = {}): Event => ({
  type: "screening",
  on: "2026-01-05",
  id: "a1",
  intake: intakeSchema.parse({ ...answers, ...intake }),
});
const accepted: Event = { type: "accept-program", on: "2026-01-05", id: "a2", kind: "general-comfort" };
const session = (on: string, more: object = {}): Event => ({
  type: "session",
  on,
  id: `s${on}`,
  log: dilationLogSchema.parse({ kind: "dilation", on, pain: 1, comfort: 8, segments: [{ deviceId: "d18", minutes: 3 }], ...more }),
});

function askOn(today: string, events: Event[], set: readonly ProgramDevice[] = devices) {
  const { state } = foldEvents(events, set);
  const standing = standingOn(state, set, today);
  const [day] = generatePlan(state, set, today, 1).days;
  if (!day) throw new Error("No day was planned.");
  return todaysAsk({ standing, state, devices: set, day, region: "uk" });
}
const places = (steps: { to: string }[]) => steps.map(({ to }) => to);

describe("what today asks", () => {
  it("asks for the screening first", () => {
    expect(askOn("2026-01-05", [])).toMatchObject({ kind: "screen", steps: [{ to: "screening", href: "/screening" }] });
  });

  it("puts the number first in an emergency, and does not say it twice", () => {
    const ask = askOn("2026-01-05", [screening({ urgent: ["saddle-numbness"] })]);
    expect(ask).toMatchObject({
      kind: "urgent",
      help: { level: "emergency", number: "999" },
      steps: [{ to: "call", href: "tel:999" }, { to: "result" }, { to: "rescreen" }],
    });
    expect(ask.why.wording).not.toContain("999");
  });

  it("asks for a call the same day where the row does", () => {
    expect(askOn("2026-01-05", [screening({ urgent: ["fever"] })]).help).toMatchObject({ level: "same-day", number: "111" });
  });

  it("puts the number first after a session with bleeding that does not stop", () => {
    const ask = askOn("2026-01-27", [screening(), accepted, session("2026-01-26", { blood: "does-not-stop" })]);
    expect(ask).toMatchObject({ kind: "urgent", help: { level: "emergency" } });
    expect(places(ask.steps)).toContain("decision");
  });

  it("says until when a wait lasts", () => {
    expect(askOn("2026-01-05", [screening({ waits: { "transrectal-biopsy": "2026-01-01" } })])).toMatchObject({
      kind: "blocked",
      until: "2026-01-15",
    });
  });

  it("asks for the set before a program that needs one, then for the program", () => {
    expect(places(askOn("2026-01-05", [screening()], []).steps)).toEqual(["devices", "program"]);
    expect(askOn("2026-01-05", [screening()])).toMatchObject({ kind: "program", steps: [{ href: "/program" }] });
  });

  it("offers the gentle routine while a clinician has still to agree", () => {
    const ask = askOn("2026-01-05", [screening({ clinician: ["haemorrhoids"] })]);
    expect(ask.kind).toBe("routine");
    expect(places(ask.steps)).toEqual(["routine", "clinician", "program"]);
  });

  it("asks for a routine in the first weeks and for a session after them", () => {
    expect(askOn("2026-01-18", [screening(), accepted])).toMatchObject({ kind: "routine", why: { rule: "PRG-FIRST-WEEKS" } });
    expect(askOn("2026-01-19", [screening(), accepted])).toMatchObject({
      kind: "practice",
      times: 1,
      dilation: { deviceId: "d18" },
      steps: [{ href: "/session" }, { href: "/log" }],
    });
  });

  it("is done after the day's session, with what was decided", () => {
    const ask = askOn("2026-01-19", [screening(), accepted, session("2026-01-19")]);
    expect(ask).toMatchObject({ kind: "done", action: "continue", steps: [{ to: "decision", href: "/log/s2026-01-19/decision" }] });
  });

  it("rests the day after, and until the day that a decision names", () => {
    expect(askOn("2026-01-20", [screening(), accepted, session("2026-01-19")])).toMatchObject({ kind: "rest", why: { rule: "PRG-NO-CONSECUTIVE" } });
    const spotting = askOn("2026-01-20", [screening(), accepted, session("2026-01-19", { blood: "spotting" })]);
    expect(spotting.kind).toBe("rest");
    expect(spotting.until).toBe("2026-01-27");
  });

  it("names what a pause waits for", () => {
    const sore = { pain: 5 };
    const ask = askOn("2026-01-29", [screening(), accepted, session("2026-01-19", sore), session("2026-01-28", sore)]);
    expect(ask.kind).toBe("paused");
    expect(places(ask.steps)).toEqual(["rescreen", "clinician", "decision"]);
    expect(ask.routine?.routineId).toBe("wind-down");
  });

  it("keeps the emergency number while the emergency's pause lasts, whatever is logged after it", () => {
    const emergency = session("2026-01-19", { flags: ["saddle-numbness"] });
    const distress = session("2026-01-20", { flags: ["distress"] });
    expect(askOn("2026-01-20", [screening(), accepted, emergency]).help?.number).toBe("999");
    expect(askOn("2026-01-21", [screening(), accepted, emergency, distress]).help?.number).toBe("999");
    expect(askOn("2026-01-20", [screening(), accepted, session("2026-01-19", { flags: ["fever"] })]).help?.number).toBe("111");
  });

  it("lets a skipped day go", () => {
    const skip: Event = { type: "skip", on: "2026-01-19", id: "k", log: { kind: "skip", on: "2026-01-19", reason: "travel" } };
    expect(askOn("2026-01-19", [screening(), accepted, skip]).kind).toBe("skipped");
  });
});
