import { expect, test } from "vitest";
import { byMaterial, careOf } from "./care-of";
import { careOfMaterial, careRules } from "./care-rules";
import { materials } from "./schema";

test.each(Object.entries(careRules))("%s stands under its id and says when, what, why and from where", (key, rule) => {
  expect(rule.id).toBe(key);
  for (const text of [rule.condition, rule.decision, rule.wording]) expect(text).toMatch(/^[A-Z].*\.$/);
  expect(rule.standing === "D").toBe(rule.source === "Product default, awaiting clinical review");
});

test("each material has a row of its own, and no row is left without one", () => {
  const used = materials.map((material) => careOfMaterial[material]);
  expect(new Set(used).size).toBe(materials.length);
  expect([...used, "CARE-WASH"].sort()).toEqual(Object.keys(careRules).sort());
});

test.each([
  ["silicone", ["water-based", "oil-or-petroleum"], ["silicone LUB-SILICONE"]],
  ["latex", ["water-based", "silicone"], ["oil-or-petroleum LUB-LATEX"]],
  ["glass", ["water-based", "silicone", "oil-or-petroleum"], []],
] as const)("%s goes with %j", (material, goesWith, notWith) => {
  const care = careOf(material);
  expect(care.note.rule).toBe(careOfMaterial[material]);
  expect(care.goesWith).toEqual(goesWith);
  expect(care.notWith.map(({ lubricant, reason }) => `${lubricant} ${reason.rule}`)).toEqual(notWith);
});

test("a set is looked after by its materials, each with its own sizes", () => {
  const set = [
    { id: "a", material: "steel" },
    { id: "b", material: "silicone" },
    { id: "c", material: "steel" },
  ] as const;
  expect(byMaterial(set).map(({ material, devices }) => [material, devices.map(({ id }) => id).join()])).toEqual([
    ["silicone", "b"],
    ["steel", "a,c"],
  ]);
  expect(byMaterial([])).toEqual([]);
});
