import { describe, expect, it } from "vitest";
import { dailyLogSchema } from "@/lib/sessions/schema";
import { checkInToday } from "./check-in";
import { foldEvents, logEvent } from "./fold-state";
import type { Standing } from "./schema";
import { standingOn } from "./standing";

const program = { kind: "relax-first", acceptedOn: "2026-01-05", version: 1, parameters: {} } satisfies Standing["program"];
const checkedIn = { logId: "a" };

describe("the daily check on Today", () => {
  it("is asked of whoever follows a program, and of nobody before", () => {
    expect(checkInToday({ program }, "practice")).toBe("ask");
    expect(checkInToday({ program }, "rest")).toBe("ask");
    expect(checkInToday({ program }, "paused")).toBe("ask");
    expect(checkInToday({}, "screen")).toBeUndefined();
    expect(checkInToday({}, "program")).toBeUndefined();
  });
  it("is done once it is written down, whoever wrote it", () => {
    expect(checkInToday({ program, checkedIn }, "done")).toBe("done");
    expect(checkInToday({ checkedIn }, "program")).toBe("done");
  });
  it("stands aside where help is needed now", () => {
    expect(checkInToday({ program }, "urgent")).toBeUndefined();
    expect(checkInToday({ program, checkedIn }, "urgent")).toBeUndefined();
  });
});

describe("whether it is done", () => {
  const daily = (id: string, on: string) => logEvent({ ...dailyLogSchema.parse({ kind: "daily", on, baselinePain: 1 }), id });
  const on = (today: string, ...events: ReturnType<typeof daily>[]) => standingOn(foldEvents(events, []).state, [], today).checkedIn;

  it("is by the day of the log, and the latest of a day is the one to change", () => {
    expect(on("2026-01-06")).toBeUndefined();
    expect(on("2026-01-06", daily("a", "2026-01-06"))).toEqual({ logId: "a" });
    expect(on("2026-01-06", daily("a", "2026-01-06"), daily("b", "2026-01-06"))).toEqual({ logId: "b" });
  });
  it("begins anew with the next day, and an earlier day entered late is not today's", () => {
    expect(on("2026-01-07", daily("a", "2026-01-06"))).toBeUndefined();
    expect(on("2026-01-06", daily("b", "2026-01-06"), daily("c", "2026-01-04"))).toEqual({ logId: "b" });
  });
});
