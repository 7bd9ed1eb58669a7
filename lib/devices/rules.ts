import type { Rule } from "@/lib/core/rule";

export const diameterBoundsMm = { min: 5, max: 40 } as const;
export const lengthBoundsMm = { min: 30, max: 200 } as const;
/** Diameters in mm: a size above `large` is pointed out; one above `selfGuidedCap` is planned only when a clinician sets it. */
export const largeMm = 25;
export const selfGuidedCapMm = 30;
export const longMm = 120;
/** Steps between neighbouring sizes in mm: above `stepWarnMm` a warning, above `stepBlockMm` no step up. */
export const stepWarnMm = 3;
export const stepBlockMm = 4;

export type DeviceRuleId =
  | "DEV-DIAMETER"
  | "DEV-GRID"
  | "DEV-ABOVE-25"
  | "DEV-CAP-30"
  | "DEV-LENGTH"
  | "DEV-LONG"
  | "DEV-BASE"
  | "DEV-STEP-3"
  | "DEV-STEP-4"
  | "LUB-SILICONE"
  | "LUB-LATEX"
  | "LUB-NUMBING"
  | "LUB-IRRITANT";

/** block: refused, nobody can override it. warn: said, and left to the person. */
export type DeviceRule = Rule<DeviceRuleId> & { severity: "block" | "warn" };

const productDefault = { standing: "D", source: "Product default, awaiting clinical review" } as const;
const missionAndLeaflets = { standing: "S", source: "Gradual's source documents; manufacturers' leaflets" } as const;

/** Sizes, devices and lubricants (clinical.md 3), by id. */
export const deviceRules: Record<DeviceRuleId, DeviceRule> = {
  "DEV-DIAMETER": {
    id: "DEV-DIAMETER",
    ...productDefault,
    severity: "block",
    condition: "Diameter below 5 mm or above 40 mm.",
    decision: "Refused.",
    wording: "Gradual works with diameters from 5 to 40 mm. Is this the circumference? Choose that unit instead.",
  },
  "DEV-GRID": {
    id: "DEV-GRID",
    ...productDefault,
    severity: "block",
    condition: "Diameter not in steps of half a millimetre.",
    decision: "Refused.",
    wording: "Give the size to the nearest half millimetre.",
  },
  "DEV-ABOVE-25": {
    id: "DEV-ABOVE-25",
    ...productDefault,
    severity: "warn",
    condition: "Diameter above 25 mm.",
    decision: "A warning.",
    wording: "This is a large size. Comfort matters more than reaching it, and many people never need it.",
  },
  "DEV-CAP-30": {
    id: "DEV-CAP-30",
    ...productDefault,
    severity: "warn",
    condition: "Diameter above 30 mm, and no clinician has set it.",
    decision: "Kept in the set, never planned unless a clinician sets it.",
    wording: "Sizes above 30 mm are planned only when a clinician has set them; you can keep it here meanwhile.",
  },
  "DEV-LENGTH": {
    id: "DEV-LENGTH",
    ...productDefault,
    severity: "block",
    condition: "Insertable length below 30 mm or above 200 mm.",
    decision: "Refused.",
    wording: "Gradual works with insertable lengths from 30 to 200 mm.",
  },
  "DEV-LONG": {
    id: "DEV-LONG",
    ...productDefault,
    severity: "warn",
    condition: "Insertable length above 120 mm.",
    decision: "A warning.",
    wording: "This is long. There is no need to use its whole length: stop where it is comfortable.",
  },
  "DEV-BASE": {
    id: "DEV-BASE",
    ...productDefault,
    severity: "block",
    condition: "For anal use, without a flared base or a retrieval loop.",
    decision: "Refused.",
    wording: "For anal use it needs a flared base or a retrieval loop, so that it cannot slip out of reach.",
  },
  "DEV-STEP-3": {
    id: "DEV-STEP-3",
    ...productDefault,
    severity: "warn",
    condition: "More than 3 mm, and at most 4 mm, between two neighbouring sizes.",
    decision: "A warning; a bridging size is suggested.",
    wording: "This is a big step. A size in between would make it gentler.",
  },
  "DEV-STEP-4": {
    id: "DEV-STEP-4",
    ...productDefault,
    severity: "block",
    condition: "More than 4 mm between two neighbouring sizes.",
    decision: "No step up across the gap; the bridging sizes to get are named.",
    wording: "This step is too big to take at once. Add a size in between, and the way is open.",
  },
  "LUB-SILICONE": {
    id: "LUB-SILICONE",
    ...missionAndLeaflets,
    severity: "block",
    condition: "Silicone lubricant with a silicone device.",
    decision: "Refused.",
    wording: "Silicone lubricant damages a silicone device and makes it hard to clean. Use a water-based one.",
  },
  "LUB-LATEX": {
    id: "LUB-LATEX",
    ...missionAndLeaflets,
    severity: "block",
    condition: "Oil or petroleum with latex.",
    decision: "Refused.",
    wording: "Oil and petroleum weaken latex until it tears. Use a water-based lubricant.",
  },
  "LUB-NUMBING": {
    id: "LUB-NUMBING",
    ...missionAndLeaflets,
    severity: "block",
    condition: "A numbing agent that no clinician prescribed.",
    decision: "Refused.",
    wording: "Numbing hides the pain that tells you to stop. Use a water-based lubricant, unless a clinician prescribed this one.",
  },
  "LUB-IRRITANT": {
    id: "LUB-IRRITANT",
    ...missionAndLeaflets,
    severity: "block",
    condition: "A warming, cooling, perfumed or otherwise irritating lubricant that no clinician prescribed.",
    decision: "Refused.",
    wording: "Warming, cooling and perfumed products irritate this skin. Use a plain water-based lubricant.",
  },
};

/** A matched row as a person sees it. */
export type DeviceReason = { rule: DeviceRuleId; source: string; standing: "S" | "L" | "D"; wording: string; severity: "block" | "warn" };

export function deviceReason(id: DeviceRuleId): DeviceReason {
  const { source, standing, wording, severity } = deviceRules[id];
  return { rule: id, source, standing, wording, severity };
}
