import { type ShareField, shareFields } from "@/lib/core/scope";
import type { ShareRange } from "./share-range";

/** "own": fields and days one by one. */
export const presets = ["first-visit", "30-days", "all-but-notes", "own"] as const;
export type Preset = (typeof presets)[number];

const but = (...left: ShareField[]) => shareFields.filter((field) => !left.includes(field));

/** What a preset shares. None of them shares notes: those are chosen by hand. */
export const presetChoices: Record<Exclude<Preset, "own">, { fields: readonly ShareField[]; range: ShareRange }> = {
  "first-visit": { fields: but("exercises", "decisions", "notes"), range: "all" },
  "30-days": { fields: but("goal", "screening", "notes"), range: "30-days" },
  "all-but-notes": { fields: but("notes"), range: "all" },
};

export const isPreset = (text: unknown): text is Preset => presets.some((preset) => preset === text);

/** A form's answers with what its preset stands for in the place of whatever else was ticked under it. An unknown preset stays, to be refused. */
export function withPreset(answers: unknown): unknown {
  const { preset, ...rest } = Object(answers) as Record<string, unknown>;
  if (preset === undefined || preset === "own") return rest;
  const choice = isPreset(preset) && preset !== "own" ? presetChoices[preset] : undefined;
  if (!choice) return answers;
  const { from: _, to: __, ...other } = rest;
  return { ...other, ...choice, fields: [...choice.fields] };
}
