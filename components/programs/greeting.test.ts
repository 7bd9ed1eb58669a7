import { expect, it } from "vitest";
import { dayPartAt, sayLongDay } from "./greeting";

it.each([
  ["00:00", "night"],
  ["04:59", "night"],
  ["05:00", "morning"],
  ["11:59", "morning"],
  ["12:00", "afternoon"],
  ["18:00", "evening"],
  ["23:59", "evening"],
])("at %s it is %s", (time, part) => expect(dayPartAt(time)).toBe(part));

it("says a day in words", () => expect(sayLongDay("2026-11-20")).toBe("Friday 20 November"));
