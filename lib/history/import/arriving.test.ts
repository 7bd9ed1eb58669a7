import { describe, expect, it } from "vitest";
import { sections } from "@/lib/accounts/data/export-sections";
import { arriving, columnsOf, comesIn, keyOf } from "./arriving";

describe("the tables of what comes in", () => {
  it("are the sections' own, with every column that is exported but the decision, which the rules make", () => {
    for (const section of comesIn) {
      const { table, columns } = arriving[section];
      expect(table).toBe(sections[section].table);
      const exported = Object.keys(sections[section].row.shape).filter((key) => key !== "decision");
      expect(Object.keys(columns).map(keyOf).sort(), section).toEqual(exported.sort());
    }
  });
  it("are written by names that are quoted, and typed where Postgres makes rows of JSON", () => {
    expect(columnsOf("confirmations")).toEqual({
      names: '"id", "on", "device_id", "created_at"',
      typed: '"id" uuid, "on" date, "device_id" uuid, "created_at" timestamptz',
    });
  });
});
