import { careOfMaterial, careRules } from "./care-rules";
import { checkLubricant, compatibleLubricants } from "./check-lubricant";
import type { DeviceReason } from "./rules";
import { type Lubricant, lubricants, type Material, materials } from "./schema";

export type Care = {
  /** What its material asks besides washing. */
  note: { rule: string; wording: string };
  /** Lubricants that go with it, water-based first. */
  goesWith: Lubricant[];
  /** Lubricants that another material may have and this one not, with the reason. */
  notWith: { lubricant: Lubricant; reason: DeviceReason }[];
};

/** How a size of this material is looked after. What is refused with every material is no matter of this one, and left out. */
export function careOf(material: Material): Care {
  const { id, wording } = careRules[careOfMaterial[material]];
  const some = lubricants.filter((lubricant) => materials.some((other) => checkLubricant(lubricant, other).length === 0));
  return {
    note: { rule: id, wording },
    goesWith: compatibleLubricants(material),
    notWith: some.flatMap((lubricant) => checkLubricant(lubricant, material).map((reason) => ({ lubricant, reason }))),
  };
}

export type MaterialGroup<D> = { material: Material; devices: D[]; care: Care };

/** The materials of a set, each with its sizes in the order given: what is the same for all of them is said once. */
export const byMaterial = <D extends { material: Material }>(devices: readonly D[]): MaterialGroup<D>[] =>
  materials.flatMap((material) => {
    const made = devices.filter((device) => device.material === material);
    return made.length > 0 ? [{ material, devices: made, care: careOf(material) }] : [];
  });
