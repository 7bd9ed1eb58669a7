import { describe, expect, it } from "vitest";
import { readCursor, writeCursor } from "./cursor";

const cursor = { at: new Date("2026-01-06T10:05:40.123Z"), action: "share_views.added", id: "0190b5a0-0000-7000-8000-000000000001" };

describe("the cursor", () => {
  it("comes back as it was written", () => expect(readCursor(writeCursor(cursor))).toEqual(cursor));
  it.each([
    "",
    "2026-01-06",
    "~~",
    `${cursor.id}~a.b~${cursor.id}`,
    `2026-13-45T10:05:40.123Z~logs.added~${cursor.id}`,
    `2026-01-06T10:05:40.123Z~logs added~${cursor.id}`,
    ["a"],
    undefined,
    `${"9".repeat(190)}`,
  ])("is none for %j", (text) => {
    expect(readCursor(text)).toBeUndefined();
  });
});
