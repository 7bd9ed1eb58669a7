import { expect, test } from "vitest";
import { parseScenario } from "./parse-scenario";

const intake = { adult: true, ownChoice: "yes", intoxicated: false, consent: true, use: "anal", goal: "comfort" };
const device = { id: "a", maxDiameterMm: 18 };
const good = {
  today: "2026-01-05",
  timezone: "Europe/London",
  intake,
  devices: [device],
  days: 10,
  events: [{ on: "2026-01-07", type: "session", pain: 1 }],
};
const problems = (document: unknown) => {
  const parsed = parseScenario(typeof document === "string" ? document : JSON.stringify(document));
  return parsed.ok ? [] : parsed.problems;
};
const event = (more: object) => ({ ...good, events: [{ on: "2026-01-07", type: "session", pain: 1, ...more }] });

test("a good document is taken, with what is left out filled in", () => {
  const parsed = parseScenario(JSON.stringify({ today: good.today, timezone: "UTC", intake }));
  expect(parsed).toMatchObject({ ok: true, scenario: { days: 90, devices: [], events: [], confirmStepUps: false } });
  expect(problems(good)).toEqual([]);
});

const bad: [string, unknown, string][] = [
  ["no JSON", "{", "(document): "],
  ["nothing", "", "(document): "],
  ["a list", [], "(document): "],
  ["null", null, "(document): "],
  ["no such day", { ...good, today: "2026-02-30" }, "today: "],
  ["a date as a number", { ...good, today: 20260105 }, "today: "],
  ["no zone", { ...good, timezone: "Mars/Base" }, "timezone: "],
  ["an offset as a zone", { ...good, timezone: "+02:00" }, "timezone: "],
  ["an unknown field", { ...good, foo: 1 }, "foo: There is no such field."],
  ["an unknown answer", { ...good, intake: { ...intake, goal: "win" } }, "intake.goal: "],
  ["a missing answer", { ...good, intake: { ...intake, adult: undefined } }, "intake.adult: "],
  ["an unknown condition", { ...good, intake: { ...intake, clinician: ["flu"] } }, "intake.clinician.0: "],
  ["a size too large", { ...good, devices: [{ id: "a", maxDiameterMm: 41 }] }, "devices.0.maxDiameterMm: "],
  ["a size between", { ...good, devices: [{ id: "a", maxDiameterMm: 18.2 }] }, "devices.0.maxDiameterMm: "],
  ["a doubled device", { ...good, devices: [device, device] }, "devices.1.id: "],
  ["an anal device that could slip in", { ...good, devices: [{ ...device, flaredBase: false }] }, "devices.0.flaredBase: "],
  ["no days", { ...good, days: 0 }, "days: "],
  ["too many days", { ...good, days: 4000 }, "days: "],
  ["half a day", { ...good, days: 1.5 }, "days: "],
  ["an unknown event", event({ type: "party" }), "events.0.type: "],
  ["pain above 10", event({ pain: 11 }), "events.0.pain: "],
  ["pain in words", event({ pain: "a lot" }), "events.0.pain: "],
  ["no pain", event({ pain: undefined }), "events.0.pain: "],
  ["unknown blood", event({ blood: "some" }), "events.0.blood: "],
  ["an unknown device", event({ deviceId: "b" }), "events.0.deviceId: "],
  ["an unknown device in a segment", event({ segments: [{ deviceId: "b", minutes: 3 }] }), "events.0.segments.0.deviceId: "],
  ["no segments", event({ segments: [] }), "events.0.segments: "],
  ["an unknown field of an event", event({ paim: 3 }), "events.0.paim: There is no such field."],
  ["an event before the first day", event({ on: "2026-01-04" }), "events.0.on: "],
  ["an event after the last day", event({ on: "2026-01-15" }), "events.0.on: "],
  [
    "an unknown change at the re-screen",
    { ...good, events: [{ on: "2026-01-07", type: "rescreen", intake: { goal: "win" } }] },
    "events.0.intake.goal: ",
  ],
  ["a clinician without a name", { ...good, events: [{ on: "2026-01-07", type: "clinician", name: " " }] }, "events.0.name: "],
  [
    "a parameter too large",
    { ...good, events: [{ on: "2026-01-07", type: "clinician", name: "A", parameters: { dilationMinutes: 16 } }] },
    "events.0.parameters.dilationMinutes: ",
  ],
  ["a log beside follow", { ...good, follow: "plan" }, "events.0.type: "],
  ["an outcome without follow", { ...good, outcome: { pain: 1 } }, "outcome: "],
  ["an outcome out of range", { ...good, events: [], follow: "plan", outcome: { comfort: 12 } }, "outcome.comfort: "],
  ["an unknown way to follow", { ...good, follow: "stars" }, "follow: "],
  ["a confirmation of an unknown device", { ...good, events: [{ on: "2026-01-07", type: "confirm-step-up", deviceId: "x" }] }, "events.0.deviceId: "],
  ["an unknown program", { ...good, program: "bootcamp" }, "program: "],
];
test.each(bad)("%s: one line that begins with its path", (_, document, start) => {
  const lines = problems(document);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines[0]?.startsWith(start), lines[0]).toBe(true);
  for (const line of lines) expect(line).not.toContain("\n");
});
