import { exerciseById } from "@/lib/exercises/catalogue";
import { lockedBy } from "@/lib/exercises/is-locked";
import type { Exercise } from "@/lib/exercises/schema";
import { reasonOf } from "./rules";
import type { PlannedItem, Reason } from "./schema";
import { type AskInput, helpDue, todaysAsk } from "./todays-ask";

type Why = Pick<Reason, "rule" | "wording">;

/** Today's dilation to be played, or the rule that keeps it closed and the routine that is offered instead. */
export type SessionToPlay =
  | { kind: "open"; item: Extract<PlannedItem, { kind: "dilation" }>; why: Why }
  | { kind: "closed"; why: Why; routineId?: string };

/** Nothing that has to be recorded first is passed over, and a rest day stays one: it is what Today asks. */
export function sessionToPlay(input: AskInput): SessionToPlay {
  const { kind, dilation, why, routine } = todaysAsk(input);
  if (kind === "practice" && dilation) return { kind: "open", item: dilation, why };
  return { kind: "closed", why, ...(routine && { routineId: routine.routineId }) };
}

/** Breathing, relaxation, warm soak and toilet mechanics (clinical.md 2): all that is open before a clinician, or a program, is there. */
const isGentle = ({ id, purpose }: Exercise): boolean =>
  purpose === "breathe" || purpose === "heat" || (purpose === "relax" && id !== "external-massage") || id === "toilet-mechanics";

/**
 * Why exercises can not be played by this person now; undefined where they can. Help that is due comes first; before an agreement, without a program
 * and while paused only gentle ones are open; squeezes never while the floor is tight and not assessed.
 */
export function closedPractice(exerciseIds: readonly string[], input: Pick<AskInput, "standing" | "state" | "region">): Why | undefined {
  const { standing } = input;
  const exercises = exerciseIds.map(exerciseById);
  const [reason] = standing.reasons;
  if (helpDue(input)) return reason ?? reasonOf("PRG-PAUSED");
  const locked = exercises.map((exercise) => lockedBy(exercise, standing)).find((rule) => rule !== undefined);
  if (locked) return { rule: locked.id, wording: locked.wording };
  const gentleOnly = standing.state === "gentle" || standing.state === "paused" || standing.state === "blocked";
  return gentleOnly && !exercises.every(isGentle) ? reason : undefined;
}
