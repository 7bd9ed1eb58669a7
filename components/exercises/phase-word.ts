import type { Phase } from "@/lib/exercises/schema";

/** Which word names a phase here: a body scan tenses where the pelvic floor squeezes, and massage circles where a stretch stays. */
export function phaseWord({ id }: { id?: string }, phase: Phase): Phase | "tense" | "circle" {
  if (id === "body-scan" && phase === "contract") return "tense";
  if (id === "external-massage" && phase === "hold") return "circle";
  return phase;
}
