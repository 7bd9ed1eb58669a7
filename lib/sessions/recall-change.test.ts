import { expect, it } from "vitest";
import { changeOf, changeSchema, outweighs } from "./recall-change";
import type { Decision } from "./schema";

const id = (n: number) => `0199f000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const decision = (action: Decision["action"], more: Partial<Decision> = {}): Decision => ({
  action,
  rule: "R",
  alsoMatched: [],
  source: "",
  standing: "D",
  wording: "",
  counts: false,
  needs: [],
  stepDown: false,
  because: "",
  ...more,
});

it("names changed actions first, then changed dates, and leaves out what nobody would notice", () => {
  const change = changeOf("edited", id(0), [
    { logId: id(1), before: decision("continue", { counts: true }), after: decision("continue") },
    { logId: id(2), before: decision("rest", { until: "2026-01-05" }), after: decision("rest", { until: "2026-01-09" }) },
    { logId: id(3), before: decision("stop"), after: decision("pause") },
  ]);
  expect(change).toEqual({
    did: "edited",
    id: id(0),
    count: 2,
    changes: [
      { id: id(3), was: "stop", is: "pause" },
      { id: id(2), was: "rest", is: "rest" },
    ],
  });
});

it("stays small however much has changed", () => {
  const change = changeOf(
    "deleted",
    id(0),
    Array.from({ length: 400 }, (_, n) => ({ logId: id(n), before: decision("same-day-care"), after: null })),
  );
  expect(change.count).toBe(400);
  expect(JSON.stringify(change).length).toBeLessThan(2000);
  expect(changeSchema.parse(change)).toEqual(change);
});

it("tells the graver of two decisions first", () => {
  expect(outweighs(decision("rest"), decision("continue"))).toBe(true);
  expect(outweighs(decision("continue"), decision("rest"))).toBe(false);
  expect(outweighs(decision("hold"), decision("hold"))).toBe(false);
  expect(outweighs(decision("continue"), null)).toBe(true);
  expect(outweighs(null, null)).toBe(false);
});
