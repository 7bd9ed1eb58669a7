import { expect, it } from "vitest";
import { recordOf } from "./log-row";

it("gives each value its name, and leaves out what is not shared", () => {
  const nothing = [null, null, null, null, null, null, null, null, null, null, null, null, null] as const;
  expect(recordOf(["2026-03-01", "daily", ...nothing])).toEqual({ on: "2026-03-01", kind: "daily" });
  const decision = { action: "rest" as const, stepDown: true };
  expect(
    recordOf(["2026-03-01", "dilation", 2, 8, 1, 20, 3, "spotting", ["fever"], "wind-down", 4, "travel", decision, true, ["id", "note"]]),
  ).toEqual({
    on: "2026-03-01",
    kind: "dilation",
    pain: 2,
    comfort: 8,
    soreness: 1,
    sizeMm: 20,
    minutes: 3,
    blood: "spotting",
    flags: ["fever"],
    routine: "wind-down",
    effort: 4,
    skipReason: "travel",
    decision,
    fresh: true,
  });
});
