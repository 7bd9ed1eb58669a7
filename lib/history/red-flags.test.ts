import { expect, it } from "vitest";
import { redFlagsOf } from "./red-flags";

it("counts each sign by its days, most frequent first, and neither calm days nor distress", () => {
  expect(
    redFlagsOf([
      { on: "2026-01-07", kind: "dilation", blood: "spotting" },
      { on: "2026-01-05", kind: "dilation", blood: "spotting", flags: ["fever"] },
      { on: "2026-01-05", kind: "daily", blood: "spotting" },
      { on: "2026-01-09", kind: "dilation", blood: "none", flags: ["distress"] },
      { on: "2026-01-10", kind: "skip" },
    ]),
  ).toEqual([
    { sign: "blood-spotting", days: ["2026-01-05", "2026-01-07"] },
    { sign: "fever", days: ["2026-01-05"] },
  ]);
  expect(redFlagsOf([])).toEqual([]);
});
