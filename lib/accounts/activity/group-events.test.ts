import { describe, expect, it } from "vitest";
import { groupEvents } from "./group-events";
import type { AuditLine } from "./schema";

let made = 0;
const line = (at: string, action: string, more: Partial<AuditLine> = {}): AuditLine => {
  made += 1;
  return {
    id: `${made}`,
    at: new Date(at),
    action,
    subject: null,
    columns: [],
    sessionId: "s",
    agent: "Firefox on Linux",
    method: "password",
    outcome: null,
    ...more,
  };
};
const zone = "Europe/London";

describe("groupEvents", () => {
  it("makes one item of equal neighbours in one minute, with all their columns, and ends it at the oldest", () => {
    const lines = [
      line("2026-01-06T10:05:40Z", "logs.changed", { columns: ["pain"] }),
      line("2026-01-06T10:05:20Z", "logs.changed", { columns: ["note", "pain"] }),
      line("2026-01-06T10:05:10Z", "logs.added"),
      line("2026-01-06T10:04:59Z", "logs.added"),
    ];
    const [day] = groupEvents(lines, zone, undefined, 50).days;
    expect(day?.items).toMatchObject([
      { name: "logs.changed", count: 2, columns: ["pain", "note"], time: "10:05", last: { id: lines[1]?.id } },
      { name: "logs.added", count: 1, time: "10:05" },
      { name: "logs.added", count: 1, time: "10:04" },
    ]);
  });
  it("keeps what different browsers did apart, and says which is this one, gone or none", () => {
    const at = "2026-01-06T10:05:40Z";
    const lines = [line(at, "logs.added", { sessionId: "here" }), line(at, "logs.added"), line(at, "logs.added", { sessionId: "t", agent: null })];
    const { days } = groupEvents([...lines, line(at, "logs.added", { sessionId: null, agent: null })], zone, "here", 50);
    expect(days[0]?.items.map(({ actor }) => actor)).toEqual([
      { kind: "here" },
      { kind: "browser", agent: "Firefox on Linux" },
      { kind: "gone" },
      { kind: "none" },
    ]);
  });
  it("counts days in the person's zone", () => {
    const lines = [line("2026-07-01T23:30:00Z", "logs.added"), line("2026-07-01T22:30:00Z", "logs.added")];
    expect(groupEvents(lines, zone, undefined, 50).days.map(({ on }) => on)).toEqual(["2026-07-02", "2026-07-01"]);
  });
  it("ends a page after so many items, where there is more", () => {
    const lines = [3, 2, 1].map((minute) => line(`2026-01-06T10:0${minute}:00Z`, "logs.added"));
    expect(groupEvents(lines, zone, undefined, 2)).toMatchObject({ more: true, days: [{ items: [{ time: "10:03" }, { time: "10:02" }] }] });
    expect(groupEvents(lines, zone, undefined, 3).more).toBe(false);
  });
});
