import { describe, expect, it } from "vitest";
import { sections } from "@/lib/accounts/data/export-sections";
import { comesIn } from "./arriving";
import { settingsOf, staysBehind } from "./stay-behind";

describe("what of an export comes in", () => {
  it("or stays behind with a reason, is every section of it, once", () => {
    expect([...comesIn, ...Object.keys(staysBehind), "account"].sort()).toEqual(Object.keys(sections).sort());
    for (const reason of Object.values(staysBehind)) expect(reason.length).toBeGreaterThan(20);
    expect(settingsOf.filter((name) => !(name in sections.account.row.shape))).toEqual([]);
  });
});
