import { expect, it } from "vitest";
import { redFlagsOf } from "./red-flags";

it("counts each sign by its days, most frequent first, and neither calm days nor distress", () => {
  expect(
    redFlagsOf([
      { on: "2026-01-07", blood: "spotting" },
      { on: "2026-01-05", blood: "spotting", flags: ["fever"] },
      { on: "2026-01-05", blood: "spotting" },
      { on: "2026-01-09", blood: "none", flags: ["distress"] },
      { on: "2026-01-10" },
    ]),
  ).toEqual([
    { sign: "blood-spotting", days: ["2026-01-05", "2026-01-07"] },
    { sign: "fever", days: ["2026-01-05"] },
  ]);
  expect(redFlagsOf([])).toEqual([]);
});
