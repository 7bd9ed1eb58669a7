import type { Rule } from "@/lib/core/rule";

/** A stretch of the 0–10 scale under one word; both ends in it. */
export type PainBand = Pick<Rule, "source" | "standing"> & { id: "none" | "mild" | "moderate" | "severe"; from: number; to: number };

const row = {
  standing: "D",
  source: "A common reading of the 0–10 scale; studies set its edges differently. Product default, awaiting clinical review",
} as const;

/** How a pain score is named in pictures. Nothing is decided by it: decisions have rows of their own (sessions/pain-rules.ts). */
export const painBands: readonly PainBand[] = [
  { id: "none", from: 0, to: 0, ...row },
  { id: "mild", from: 1, to: 3, ...row },
  { id: "moderate", from: 4, to: 6, ...row },
  { id: "severe", from: 7, to: 10, ...row },
];
