import { expect, it } from "vitest";
import type { HistoryRecord, RecordDecision } from "./record";
import { timelineOf } from "./timeline";

const decision = (action: RecordDecision["action"], rule: string): RecordDecision => ({
  action,
  rule,
  source: "x",
  standing: "D",
  wording: "",
  stepDown: false,
});
const log = (on: string, action: RecordDecision["action"], rule = "DEC-PAIN-0-2"): HistoryRecord => ({
  id: on,
  on,
  kind: "dilation",
  decision: decision(action, rule),
});

it("is newest first, with runs of going on in one line", () => {
  const records = [
    log("2026-01-05", "continue"),
    log("2026-01-07", "continue"),
    log("2026-01-09", "hold", "DEC-PAIN-3"),
    log("2026-01-12", "continue"),
  ];
  const own = { steps: [{ on: "2026-01-12", sizeMm: 20 }], programs: [{ on: "2026-01-05", kind: "general-comfort" as const }] };
  expect(timelineOf(records, own)).toMatchObject([
    { is: "carry", on: "2026-01-12", count: 1 },
    { is: "stepUp", on: "2026-01-12", sizeMm: 20 },
    { is: "decided", on: "2026-01-09", id: "2026-01-09", decision: { rule: "DEC-PAIN-3" } },
    { is: "carry", first: "2026-01-05", on: "2026-01-07", count: 2, rules: ["DEC-PAIN-0-2"] },
    { is: "program", on: "2026-01-05" },
  ]);
});
it("leaves out what decided nothing, and is empty of nothing", () => {
  expect(timelineOf([log("2026-01-05", "continue", "DEC-NOTED"), { on: "2026-01-06", kind: "skip" }], { steps: [], programs: [] })).toEqual([]);
});
