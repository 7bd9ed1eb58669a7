import { type DeviceReason, type DeviceRuleId, deviceReason } from "./rules";
import { type Lubricant, lubricants, type Material } from "./schema";

/** Why a lubricant is refused with a device's material; empty when they go together (clinical.md 3). A prescription lifts only numbing and irritant. */
export function checkLubricant(lubricant: Lubricant, material: Material, prescribed = false): DeviceReason[] {
  const rows: [DeviceRuleId, boolean][] = [
    ["LUB-SILICONE", lubricant === "silicone" && material === "silicone"],
    ["LUB-LATEX", lubricant === "oil-or-petroleum" && material === "latex"],
    ["LUB-NUMBING", lubricant === "numbing" && !prescribed],
    ["LUB-IRRITANT", lubricant === "irritant" && !prescribed],
  ];
  return rows.filter(([, matched]) => matched).map(([id]) => deviceReason(id));
}

/** The lubricants that go with a material, water-based (the default) first. */
export const compatibleLubricants = (material: Material): Lubricant[] =>
  lubricants.filter((lubricant) => checkLubricant(lubricant, material).length === 0);
