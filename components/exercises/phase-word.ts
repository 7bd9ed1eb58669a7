import type { Exercise, Phase } from "@/lib/exercises/schema";

/** Which word names a phase here: a body scan tenses where the pelvic floor squeezes, and massage circles where a stretch stays. */
export function phaseWord(exercise: Exercise, phase: Phase): Phase | "tense" | "circle" {
  if (exercise.id === "body-scan" && phase === "contract") return "tense";
  if (exercise.id === "external-massage" && phase === "hold") return "circle";
  return phase;
}
