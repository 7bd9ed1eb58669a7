import { expect, test } from "vitest";
import { checkLubricant, compatibleLubricants } from "./check-lubricant";
import { materials } from "./schema";

test.each(materials)("water-based goes with %s and comes first", (material) => {
  expect(checkLubricant("water-based", material)).toEqual([]);
  expect(compatibleLubricants(material)[0]).toBe("water-based");
});

test("what goes with what", () => {
  expect(compatibleLubricants("silicone")).toEqual(["water-based", "oil-or-petroleum"]);
  expect(compatibleLubricants("latex")).toEqual(["water-based", "silicone"]);
  expect(compatibleLubricants("steel")).toEqual(["water-based", "silicone", "oil-or-petroleum"]);
});
