import { expect, it } from "vitest";
import { shareFields } from "@/lib/core/scope";
import { decisionRules } from "@/lib/sessions/rules";
import { ruleFields, rulesTold, tellsReasons } from "./rule-fields";

it("knows what every rule tells of", () => {
  expect(Object.keys(ruleFields).sort()).toEqual(decisionRules.map(({ id }) => id).sort());
});

it("names a rule only where all that it tells of is shared", () => {
  expect(rulesTold(["decisions", "pain"])).not.toContain("DEC-SPOTTING");
  expect(rulesTold(["decisions", "bleeding"])).toContain("DEC-SPOTTING");
  expect(rulesTold(["decisions", "bleeding"])).not.toContain("DEC-BLOOD-ANTICOAGULANT");
  expect(rulesTold(["decisions"])).toEqual(["DEC-NOTED"]);
  expect(rulesTold(shareFields)).toHaveLength(decisionRules.length);
});

it("gives reasons only with everything that they count in", () => {
  expect(tellsReasons(shareFields)).toBe(true);
  expect(tellsReasons(shareFields.filter((field) => field !== "bleeding"))).toBe(false);
});
