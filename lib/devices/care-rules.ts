import type { Rule } from "@/lib/core/rule";
import type { Material } from "./schema";

export type CareRuleId = "CARE-WASH" | "CARE-SILICONE" | "CARE-PLASTIC" | "CARE-GLASS" | "CARE-STEEL" | "CARE-LATEX" | "CARE-OTHER";
type CareRule = Rule<CareRuleId>;

const productDefault = { standing: "D", source: "Product default, awaiting clinical review" } as const;

/** Looking after a size (clinical.md 3): what holds for all, then what its material asks besides. */
export const careRules: Record<CareRuleId, CareRule> = {
  "CARE-WASH": {
    id: "CARE-WASH",
    standing: "L",
    source: "NHS leaflets on dilators (Royal Free London; Hull)",
    condition: "Any size, before and after each use.",
    decision: "Hot soapy water, rinsed well, dried.",
    wording: "Wash it with hot soapy water, rinse all of the soap away and dry it, before and after each use.",
  },
  "CARE-SILICONE": {
    id: "CARE-SILICONE",
    ...productDefault,
    condition: "A size made of silicone.",
    decision: "Looked over before use, put away dry.",
    wording: "Put it away dry and free of dust. When it feels sticky or has a tear, it has done its time.",
  },
  "CARE-PLASTIC": {
    id: "CARE-PLASTIC",
    ...productDefault,
    condition: "A size made of hard plastic.",
    decision: "Not boiled; thrown away at the first crack or sharp seam.",
    wording: "Hot water from the tap is enough: boiling can bend it. At the first crack or sharp seam, throw it away.",
  },
  "CARE-GLASS": {
    id: "CARE-GLASS",
    ...productDefault,
    condition: "A size made of glass.",
    decision: "Felt all over before each use; thrown away when chipped, cracked or dropped.",
    wording: "Feel all over it before each use. When it is chipped or cracked, or was dropped on something hard, throw it away. Warm it slowly.",
  },
  "CARE-STEEL": {
    id: "CARE-STEEL",
    ...productDefault,
    condition: "A size made of steel.",
    decision: "Warmed before use; not used with a rough spot.",
    wording: "Warm it in your hand or in warm water first: cold metal makes muscles tighten. With a scratch or a rough spot, leave it.",
  },
  "CARE-LATEX": {
    id: "CARE-LATEX",
    ...productDefault,
    condition: "A size made of latex.",
    decision: "Kept from sun and heat; thrown away when sticky, stiff or cracked; never with an allergy to latex.",
    wording:
      "Keep it from sun and heat, and throw it away when it is sticky, stiff or cracked. If latex makes your skin itch or swell, do not use it.",
  },
  "CARE-OTHER": {
    id: "CARE-OTHER",
    ...productDefault,
    condition: "A size made of another material.",
    decision: "Its maker's leaflet is followed.",
    wording: "Its maker's leaflet says what this material bears. When it is no longer smooth all over, throw it away.",
  },
};

/** The row that a material adds. */
export const careOfMaterial: Record<Material, CareRuleId> = {
  silicone: "CARE-SILICONE",
  "abs-plastic": "CARE-PLASTIC",
  glass: "CARE-GLASS",
  steel: "CARE-STEEL",
  latex: "CARE-LATEX",
  "other-body-safe": "CARE-OTHER",
};
