import { expect, it } from "vitest";
import { daysBetween } from "@/lib/core/calendar";
import { shownDays, viewDays } from "./view-days";

it("tells a short record whole", () => {
  expect(viewDays({ fromOn: "2026-08-01", toOn: "2026-11-26" })).toEqual({ from: "2026-08-01", to: "2026-11-26", readFrom: "2026-08-01" });
});

it("tells a long one half a year at a time, and names the day with which the page before ends", () => {
  const link = { fromOn: "2017-01-01", toOn: "2026-11-26" };
  const first = viewDays(link);
  expect(daysBetween(first.from, first.to) + 1).toBe(shownDays);
  expect(first).toEqual({ from: "2026-05-29", to: "2026-11-26", readFrom: "2026-05-01", earlier: "2026-05-28" });
  const second = viewDays(link, first.earlier);
  expect(second.to).toBe("2026-05-28");
  expect(viewDays(link, "2017-02-01")).toEqual({ from: "2017-01-01", to: "2017-02-01", readFrom: "2017-01-01" });
});

it.each(["2016-12-31", "2027-01-01", "2026-11-26"])("never leaves the link's days: %s is taken for the last", (until) => {
  expect(viewDays({ fromOn: "2017-01-01", toOn: "2026-11-26" }, until).to).toBe("2026-11-26");
});

it("reaches back to the last opening where that was longer ago, on the first page alone", () => {
  const link = { fromOn: "2017-01-01", toOn: "2026-11-26" };
  expect(viewDays(link, undefined, "2026-02-03").from).toBe("2026-02-03");
  expect(viewDays(link, undefined, "2026-11-01").from).toBe("2026-05-29");
  expect(viewDays(link, "2026-05-28", "2026-02-03").from).toBe("2025-11-28");
});
