import { limitOf, type ProgramRuleId, reasonOf } from "./rules";
import type { OwnParameters, ProgramKind, Reason } from "./schema";
import type { FoldState } from "./state";
import { templates } from "./templates";

export type NumberName = Exclude<keyof OwnParameters, "mode">;
/** The least and the most of a number, each with the row that says so. */
export type Bound = { name: NumberName; min: number; max: number; least: Reason; most: Reason };

/** Programs whose numbers are the person's own to set: those with a dilator that need nothing from a clinician. */
export const isEditable = (kind: ProgramKind): boolean =>
  templates[kind].required.length === 0 && templates[kind].phases.some(({ dilation }) => dilation);

const bound = (name: NumberName, least: ProgramRuleId, most: ProgramRuleId): Bound => ({
  name,
  min: limitOf(least),
  max: limitOf(most),
  least: reasonOf(least),
  most: reasonOf(most),
});

/** Minutes that a session begins with where nobody has set them. */
export const firstMinutes = (kind: ProgramKind): number => (kind === "relax-first" ? limitOf("PRG-EDIT-LEAST-1") : limitOf("PRG-MINUTES-3"));

/** What is left of ten minutes beside the session's own, which grow to five where nobody has set them. In relax-first there is no smaller size. */
function smallerBound({ dilationMinutes = limitOf("PRG-MINUTES-5") }: OwnParameters): Bound {
  const left = limitOf("PRG-MINUTES-CAP-10") - dilationMinutes;
  const most = limitOf("PRG-EDIT-SMALLER-5");
  return { ...bound("smallerMinutes", "PRG-EDIT-SMALLER-5", "PRG-EDIT-SMALLER-5"), min: 0, max: Math.max(0, Math.min(most, left)) };
}

/** The bounds of one's own numbers in a program; none where they are not one's own. One hold is bound by the minutes beside it. */
export function ownBounds(kind: ProgramKind, own: OwnParameters = {}): Bound[] {
  if (!isEditable(kind)) return [];
  const relax = kind === "relax-first";
  const minutes = own.dilationMinutes ?? firstMinutes(kind);
  return [
    bound("dilationMinutes", "PRG-EDIT-LEAST-1", relax ? "PRG-RELAX-MINUTES-3" : "PRG-MINUTES-CAP-10"),
    ...(relax ? [] : [smallerBound(own)]),
    { ...bound("holdSeconds", "PRG-EDIT-HOLD", "PRG-EDIT-HOLD"), max: minutes * 60 },
    bound("repetitions", "PRG-EDIT-LEAST-1", "PRG-REPETITIONS-15"),
    bound("sets", "PRG-EDIT-LEAST-1", "PRG-SETS-2"),
    bound("sessionsPerWeek", "PRG-EDIT-LEAST-1", relax ? "PRG-RELAX-WEEK-2" : "PRG-WEEK-3"),
    // In relax-first the smallest size is the only one.
    ...(relax ? [] : [bound("minDaysPerSize", "PRG-DAYS-14", "PRG-EDIT-DAYS-90")]),
  ];
}

export type EditAnswer = { ok: true } | { ok: false; field: keyof OwnParameters | ""; why: Reason };

type Running = { program?: { kind: ProgramKind } } & Pick<FoldState, "clinician">;

/** Whether these may be the person's own numbers of the program they run; the first rule that stands against it, beside its field. */
export function checkEdit({ program, clinician }: Running, own: OwnParameters): EditAnswer {
  if (!program || !isEditable(program.kind)) return { ok: false, field: "", why: reasonOf("PRG-EDIT-CLOSED") };
  const bounds = ownBounds(program.kind, own);
  for (const field of Object.keys(own) as (keyof OwnParameters)[]) {
    const value = own[field];
    if (value === undefined) continue;
    if (clinician?.parameters?.[field] !== undefined) return { ok: false, field, why: reasonOf("PRG-EDIT-CLINICIAN") };
    if (field === "mode") continue;
    const one = bounds.find(({ name }) => name === field);
    if (!one) return { ok: false, field, why: reasonOf("PRG-EDIT-CLOSED") };
    if (Number(value) < one.min) return { ok: false, field, why: one.least };
    if (Number(value) > one.max) return { ok: false, field, why: one.most };
  }
  const mode = clinician?.parameters?.mode ?? own.mode;
  return own.holdSeconds !== undefined && mode === "repetitions" ? { ok: false, field: "holdSeconds", why: reasonOf("PRG-EDIT-HOLD") } : { ok: true };
}

/** The person's own numbers as far as they hold beside a clinician's, who may have set others since. */
export function ownInForce({ program, clinician }: Pick<FoldState, "program" | "clinician">): OwnParameters {
  if (!program?.own) return {};
  const { holdSeconds, ...own } = program.own;
  const set = clinician?.parameters;
  if (holdSeconds === undefined || (set?.mode ?? own.mode) === "repetitions") return own;
  const minutes = set?.dilationMinutes ?? own.dilationMinutes ?? firstMinutes(program.kind);
  return { ...own, holdSeconds: Math.min(holdSeconds, minutes * 60) };
}

/** A new version with these numbers; one that a rule stands against changes nothing. */
export function applyEdit(state: FoldState, own: OwnParameters): FoldState {
  if (!state.program || !checkEdit(state, own).ok) return state;
  const versions = state.versions + 1;
  const { own: _, ...program } = state.program;
  return { ...state, versions, program: { ...program, version: versions, ...(Object.keys(own).length > 0 && { own }) } };
}
