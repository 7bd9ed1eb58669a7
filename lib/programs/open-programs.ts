import { daysBetween, type LocalDate } from "@/lib/core/dates";
import { permissionOn, strengthLock } from "./permission";
import { limitOf } from "./rules";
import type { ProgramKind } from "./schema";
import type { FoldState } from "./state";

/** Two whole days, each recorded, without symptoms (clinical.md 5, recovery). */
export function recovered(state: FoldState, today: LocalDate): boolean {
  const days = limitOf("PRG-RECOVERY-RETURN-48");
  const recent = state.daily.filter(({ on }) => daysBetween(on, today) <= days && on <= today);
  const begun = state.program ? daysBetween(state.program.acceptedOn, today) : 0;
  return begun >= days && recent.length >= days && recent.every(({ pain }) => pain <= limitOf("PRG-RECOVERY-SORE-1"));
}

/** The programs that the screening opens, the proposed one first (clinical.md 5). Agreements and pauses are permission's matter. */
export function kindsFor(state: FoldState): ProgramKind[] {
  const { screening } = state;
  if (!screening) return [];
  const { intake, tightFloor } = screening;
  const operated = intake.clinician.includes("surgery-under-6-months") || intake.specialist.includes("anastomosis-under-6-months");
  if (operated || intake.goal === "post-operative" || Object.keys(intake.waits).length > 0) return ["post-operative"];
  if (intake.clinician.includes("fissure") || intake.goal === "fissure") return ["fissure-supervised"];
  const recovery: ProgramKind[] = intake.soreAfterActivity || intake.goal === "recovery" ? ["recovery"] : [];
  const assessed = state.clinician?.floor;
  if (assessed === "tight" || (tightFloor && assessed === undefined)) return ["relax-first", ...recovery];
  const weak = intake.leakage || intake.goal === "strength" || intake.clinician.includes("existing-incontinence");
  const strength: ProgramKind[] = weak && !strengthLock(state) ? ["strength-continence"] : [];
  const others: ProgramKind[] = intake.goal === "relax" ? ["relax-first", "general-comfort"] : ["general-comfort", "relax-first"];
  return intake.goal === "strength" ? [...recovery, ...strength, ...others] : [...recovery, ...others, ...strength];
}

/** The programs that may be accepted on `today`, the proposed one first; none while blocked or paused. The state is advanced to `today`. */
export function openPrograms(state: FoldState, today: LocalDate): ProgramKind[] {
  const permission = permissionOn(state, today);
  if (permission.state !== "open" && permission.state !== "gentle") return [];
  const kinds = kindsFor(state);
  if (state.program?.kind !== "recovery") return kinds;
  if (!recovered(state, today)) return kinds.filter((kind) => kind === "recovery" || kind === "relax-first");
  const open: ProgramKind[] = kinds.filter((kind) => kind !== "recovery");
  const { from } = state.program;
  return from && open.includes(from) ? [from, ...open.filter((kind) => kind !== from)] : open;
}
