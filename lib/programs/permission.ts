import type { LocalDate } from "@/lib/core/dates";
import { reasonOf } from "./rules";
import type { Reason } from "./schema";
import type { FoldState } from "./state";

export type Permission = { state: "none" | "blocked" | "paused" | "gentle" | "open"; reasons: Reason[]; needs: ("rescreen" | "clinician")[] };

const forbidding = ["urgent-care", "seek-care", "do-not-start"];

/** The screening asks for somebody's agreement: a specialist's, a clinician's or nobody's. */
export function askedFor(state: FoldState): "specialist" | "clinician" | undefined {
  const { screening } = state;
  if (!screening) return undefined;
  if (screening.result === "specialist-only") return "specialist";
  return screening.result === "clinician-only" || screening.result === "wait" ? "clinician" : undefined;
}

/** Rows of the screening that somebody agrees to live with: a passed wait is the same matter as the wait. */
export const mattersOf = (state: Pick<FoldState, "screening">): string[] =>
  (state.screening?.reasons ?? []).map(({ rule }) => rule.replace(/-AFTER$/, "")).filter((rule) => rule !== "SCR-CLEAR");

/** Whether whom the screening asks for has agreed to all that it found. An agreement from before a wait was over does not cover that wait. */
export const agreed = (state: FoldState): boolean => {
  const { clinician } = state;
  const asked = askedFor(state);
  if (asked === undefined) return true;
  if (!clinician || (asked === "specialist" && !clinician.specialist)) return false;
  return mattersOf(state).every((rule) => clinician.covers.includes(rule));
};

/** What the screening, the agreements and the pauses let a person do on `today` (clinical.md 2 and 6), before any program. The state is advanced to `today`. */
export function permissionOn(state: FoldState, today: LocalDate): Permission {
  const { screening, pause } = state;
  if (!screening) return { state: "none", reasons: [reasonOf("PRG-SCREEN-FIRST")], needs: ["rescreen"] };
  if (forbidding.includes(screening.result)) return { state: "blocked", reasons: screening.reasons, needs: ["rescreen"] };
  if (screening.until && screening.until > today) return { state: "blocked", reasons: [reasonOf("PRG-WAIT-UNTIL"), ...screening.reasons], needs: [] };
  if (screening.result === "specialist-only" && !agreed(state))
    return { state: "blocked", reasons: [reasonOf("PRG-SPECIALIST-AGREES"), ...screening.reasons], needs: ["clinician"] };
  if (pause) return { state: "paused", reasons: [pause.reason, reasonOf("PRG-PAUSED")], needs: pause.needs };
  if (!agreed(state)) return { state: "gentle", reasons: [reasonOf("PRG-CLINICIAN-AGREES"), ...screening.reasons], needs: ["clinician"] };
  return { state: "open", reasons: [], needs: [] };
}

/** Strengthening is locked: a tight floor, a new leak or recovery, without an assessment that says otherwise (clinical.md 5 and 7). */
export function strengthLock(state: FoldState): Reason | undefined {
  const assessed = state.clinician?.floor;
  if (assessed === "tight" || (state.screening?.tightFloor && assessed === undefined)) return reasonOf("PRG-TIGHT-FLOOR");
  if (state.leakOn) return reasonOf("PRG-LEAK-ASSESS");
  return state.program?.kind === "recovery" && assessed === undefined ? reasonOf("PRG-RECOVERY-NO-SQUEEZE") : undefined;
}
