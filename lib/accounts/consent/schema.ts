import { z } from "zod";
import { tickField } from "@/lib/core/form";

export const withdrawSchema = z.strictObject({
  sure: tickField.refine((ticked) => ticked, "Tick this if you want to take your agreement back now."),
});

export const giveSchema = z.strictObject({
  consent: tickField.refine((ticked) => ticked, "Without this agreement Gradual may not keep your health data, and stays stopped."),
});

/** One agreement as it was given, and perhaps withdrawn. */
export type Consent = { id: string; version: string; grantedAt: Date; withdrawnAt: Date | null };
