import { expect, it } from "vitest";
import { saySeen } from "./say-seen";

const words = { hour: "within the hour", today: "today", yesterday: "yesterday" };
const now = new Date("2026-01-08T10:30:00Z");

it.each([
  ["2026-01-08T10:30:00Z", "within the hour"],
  ["2026-01-08T09:30:01Z", "within the hour"],
  ["2026-01-08T09:30:00Z", "today"],
  ["2026-01-08T00:00:00Z", "today"],
  ["2026-01-07T23:59:59Z", "yesterday"],
  ["2026-01-06T23:59:59Z", "Tue 6 Jan"],
])("%s is %s in London", (at, said) => {
  expect(saySeen(new Date(at), now, "Europe/London", words)).toBe(said);
});

it("is a day of the person's own calendar", () => {
  const at = new Date("2026-01-07T12:30:00Z");
  expect(saySeen(at, now, "Pacific/Auckland", words)).toBe("today");
  expect(saySeen(at, new Date("2026-01-08T02:30:00Z"), "America/Los_Angeles", words)).toBe("today");
  expect(saySeen(new Date("2026-01-08T10:29:00Z"), now, "Pacific/Auckland", words)).toBe("within the hour");
});
