import { clinicianConditions, type Intake } from "./schema";
import type { Draft } from "./steps";
import { isStepDone, mergeAnswers, steps } from "./steps";

/** Conditions that end by themselves, or can: they are asked anew each time. */
const passing: readonly string[] = ["pregnant-or-planning", "surgery-under-6-months", "haemorrhoids", "postpartum-under-12-weeks", "sti-symptoms"];

/**
 * What an earlier intake may fill in when the questions are asked again. Only answers that make the screening more careful or no different:
 * lasting conditions and past procedures that were ticked, the region, the use and the goal. Never a "none of these", never a symptom, age,
 * own choice or consent: an answer that opens a gate is given fresh every time. Nothing filled in counts until its step is sent. [D]
 */
export function carryOver({ region, use, goal, clinician, waits }: Intake): Draft {
  const lasting = clinicianConditions.filter((condition) => clinician.includes(condition) && !passing.includes(condition));
  return {
    region,
    use,
    goal,
    ...(lasting.length > 0 ? { clinician: lasting } : {}),
    ...(Object.keys(waits).length > 0 ? { waits } : {}),
  };
}

const aboutToday = ["you", "urgent", "care", "floor"] as const;
const dayMs = 86_400_000;

/** A draft left for more than a day: what it says about how the person is now is no longer known, so those steps are asked again. [D] */
export function stillTrue(draft: Draft, savedAt: Date, now: Date): Draft {
  if (now.getTime() - savedAt.getTime() <= dayMs) return draft;
  const kept = steps.filter(({ id }) => !aboutToday.some((step) => step === id) && isStepDone(draft, id));
  return kept.reduce<Draft>((rest, { id }) => mergeAnswers(rest, id, draft), {});
}
