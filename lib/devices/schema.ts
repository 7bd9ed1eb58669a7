import { z } from "zod";

export const materials = ["silicone", "abs-plastic", "glass", "steel", "latex", "other-body-safe"] as const;
export const lubricants = ["water-based", "silicone", "oil-or-petroleum", "numbing", "irritant"] as const;
export const units = ["mm", "inch", "circumference-mm", "french"] as const;
export const tips = ["tapered", "rounded", "blunt"] as const;

/** A dilator as the rules see it; lengths and diameters in mm. */
export const deviceSchema = z.strictObject({
  id: z.string().min(1).max(64),
  label: z.string().trim().min(1, "Give it a name.").max(60).default("Dilator"),
  maxDiameterMm: z
    .number()
    .min(5, "5 mm is the smallest size Gradual works with.")
    .max(40, "40 mm is the largest size Gradual works with.")
    .multipleOf(0.5, "Sizes go in steps of half a millimetre."),
  insertableLengthMm: z.number().int().min(30, "At least 30 mm.").max(200, "At most 200 mm.").default(100),
  tip: z.enum(tips).default("rounded"),
  flaredBase: z.boolean().default(true),
  material: z.enum(materials).default("silicone"),
  use: z.enum(["anal", "vaginal"]).default("anal"),
});
export type Device = z.infer<typeof deviceSchema>;
