import { expect, test } from "vitest";
import { parseScenario } from "./parse-scenario";
import { simulate } from "./simulate";

const intake = { adult: true, ownChoice: "yes", intoxicated: false, consent: true, use: "anal", goal: "comfort" };
const devices = [18, 20, 23].map((mm) => ({ id: `d${mm}`, maxDiameterMm: mm }));
const run = (more: object) => {
  const parsed = parseScenario(JSON.stringify({ today: "2026-01-05", timezone: "UTC", intake, devices, days: 60, ...more }));
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  return simulate(parsed.scenario, parsed.rescreens);
};

test("without a confirmation the size never changes, however ready", () => {
  const { timeline } = run({ follow: "plan", outcome: { pain: 0, comfort: 10 } });
  expect(new Set(timeline.map(({ size }) => size?.mm))).toEqual(new Set([18]));
  expect(timeline.filter(({ readiness }) => readiness?.ready).length).toBeGreaterThan(10);
});

test("someone who never tells the next-day soreness is never ready", () => {
  const sessions = [19, 21, 23, 26, 28, 30].map((on) => ({ on: `2026-01-${on}`, type: "session", pain: 0, comfort: 9 }));
  const { timeline } = run({ events: sessions });
  expect(timeline.some(({ readiness }) => readiness?.ready)).toBe(false);
});

test("a forbidding screening has no program and plans nothing", () => {
  const { screening, program, timeline } = run({ intake: { ...intake, adult: false }, follow: "plan" });
  expect([screening.result, program]).toEqual(["do-not-start", null]);
  expect(timeline.every(({ planned }) => planned.length === 0)).toBe(true);
});

test("a re-screen changes only the answers it gives", () => {
  const { timeline } = run({ events: [{ on: "2026-01-08", type: "rescreen", intake: { tight: ["pelvic-pain"] } }] });
  expect(timeline[3]?.events).toEqual(["rescreen: relax-first", "accept-program relax-first"]);
});

test("the most severe decision of a day is shown", () => {
  const events = [
    { on: "2026-01-19", type: "session", pain: 5, comfort: 3 },
    { on: "2026-01-19", type: "daily", baselinePain: 1 },
  ];
  expect(run({ events }).timeline[14]?.decision).toMatchObject({ action: "stop", rule: "DEC-PAIN-4-6", until: "2026-01-22", deviceId: "d18" });
});
