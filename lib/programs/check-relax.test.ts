import { expect, test } from "vitest";
import { notRelaxedYet, worseTwoWeeks } from "./check-relax";
import { accepted, agreed, day, folded, noted, screened } from "./testing/history";

const relax = (...more: Parameters<typeof folded>[0]) => folded([screened(0, { tight: ["pelvic-pain"] }), accepted(0, "relax-first"), ...more]).state;
const week = (from: number, pain: number) => [0, 1, 2, 3, 4, 5, 6].map((on) => noted(from + on, pain));

test("two weeks of notes at 3 or less, or an assessment", () => {
  expect(notRelaxedYet(relax(), day(30))).toBe("PRG-RELAX-LOGS-4");
  expect(notRelaxedYet(relax(...week(0, 3), ...week(7, 3)), day(13))).toBeUndefined();
  expect(notRelaxedYet(relax(...week(0, 3), ...week(7, 4)), day(13))).toBe("PRG-RELAX-UNLOCK-14");
  expect(notRelaxedYet(relax(agreed(1, { floor: "tight" })), day(2))).toBeUndefined();
  expect(notRelaxedYet(relax(agreed(1)), day(2))).toBe("PRG-RELAX-LOGS-4");
});

test("worse by half a point in two weeks running, counted from the last agreement", () => {
  const rising = [...week(0, 1), ...week(7, 2), ...week(14, 3)];
  expect(worseTwoWeeks(relax(...rising), day(20))).toBe(true);
  expect(worseTwoWeeks(relax(...week(0, 1), ...week(7, 2), ...week(14, 2)), day(20))).toBe(false);
  expect(worseTwoWeeks(relax(...week(0, 2), ...week(7, 1), ...week(14, 3)), day(20))).toBe(false);
  expect(worseTwoWeeks(relax(...rising, agreed(20)), day(20))).toBe(false);
});
