import { describe, expect, it } from "vitest";
import { columnOf, leftBehind, sections } from "./export-sections";

describe("the export's sections", () => {
  it("name each table once", () => {
    const tables = Object.values(sections).map(({ table }) => table);
    expect(new Set(tables).size).toBe(tables.length);
  });
  it("find the column of a key", () => {
    expect(["id", "on", "maxDiameterMm", "createdAt"].map(columnOf)).toEqual(["id", "on", "max_diameter_mm", "created_at"]);
  });
  it("write instants in UTC, whatever zone the database spoke in, and read their own file again", () => {
    const row = { id: "0190b5a0-0000-7000-8000-000000000001", kind: "k", version: "1", grantedAt: "2026-07-01T12:00:00.12+02:00", withdrawnAt: null };
    const written = sections.consents.row.parse(row);
    expect(written.grantedAt).toBe("2026-07-01T10:00:00.120Z");
    expect(sections.consents.row.parse(written)).toEqual(written);
    expect(sections.consents.row.safeParse({ ...row, userId: row.id }).success).toBe(false);
  });
  it("give a reason for all that stays behind", () => {
    for (const reason of Object.values(leftBehind)) expect(reason.length).toBeGreaterThan(10);
  });
});
