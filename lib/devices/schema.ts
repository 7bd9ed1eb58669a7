import { z } from "zod";
import { localDateSchema } from "@/lib/core/dates";

export const materials = ["silicone", "abs-plastic", "glass", "steel", "latex", "other-body-safe"] as const;
export const lubricants = ["water-based", "silicone", "oil-or-petroleum", "numbing", "irritant"] as const;
export const units = ["mm", "inch", "circumference-mm", "french"] as const;
export const tips = ["tapered", "rounded", "blunt"] as const;

export type Material = (typeof materials)[number];
export type Lubricant = (typeof lubricants)[number];
export type Unit = (typeof units)[number];

/** A dilator as the rules see it; lengths and diameters in mm. */
export const deviceSchema = z.strictObject({
  id: z.string("Give the device an id.").min(1, "Give the device an id.").max(64, "An id has at most 64 characters."),
  label: z.string("Give it a name.").trim().min(1, "Give it a name.").max(60, "A name has at most 60 characters.").default("Dilator"),
  maxDiameterMm: z
    .number("Give the widest diameter as a number of millimetres.")
    .min(5, "5 mm is the smallest size Gradual works with.")
    .max(40, "40 mm is the largest size Gradual works with.")
    .multipleOf(0.5, "Sizes go in steps of half a millimetre."),
  insertableLengthMm: z
    .number("Give the length as a number of millimetres.")
    .int("Give the length in whole millimetres.")
    .min(30, "30 mm is the shortest length Gradual works with.")
    .max(200, "200 mm is the longest length Gradual works with.")
    .default(100),
  tip: z.enum(tips, "Choose a tip from the list.").default("rounded"),
  flaredBase: z.boolean("Say whether it has a flared base or a retrieval loop.").default(true),
  material: z.enum(materials, "Choose a material from the list.").default("silicone"),
  use: z.enum(["anal", "vaginal"], "Say what it is for: one use only.").default("anal"),
});
export type Device = z.infer<typeof deviceSchema>;
export type DeviceUse = Device["use"];

/** When a device was put away and taken back, oldest first; `until` is the first day back. */
export const absencesSchema = z
  .array(
    z
      .strictObject({ from: localDateSchema, until: localDateSchema })
      .refine(({ from, until }) => from < until, "A size comes back after it was put away."),
  )
  .max(1000);
