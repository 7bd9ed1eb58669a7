import { expect, it } from "vitest";
import { exercisesOf, routineName } from "./exercise-sums";

it("counts each routine and exercise, most often done first, and an own routine without its name", () => {
  const on = (day: string, routine?: string) => ({ on: day, kind: "exercise" as const, ...(routine ? { routine } : {}) });
  const own = "0190b5a0-0000-7000-8000-000000000001";
  const records = [
    on("2026-03-03", "wind-down"),
    on("2026-03-01", "pf-drop"),
    on("2026-03-02", "wind-down"),
    on("2026-03-04", own),
    on("2026-03-05"),
  ];
  expect(exercisesOf([...records, { on: "2026-03-09", kind: "dilation" }])).toEqual([
    { name: "Wind down", times: 2, lastOn: "2026-03-03" },
    { times: 2, lastOn: "2026-03-05" },
    { name: routineName("pf-drop"), times: 1, lastOn: "2026-03-01" },
  ]);
});
