import "server-only";
import { setRegion } from "@/lib/accounts/mutations";
import { readPerson } from "@/lib/accounts/queries";
import { localDateAt } from "@/lib/core/dates";
import { asScope } from "@/lib/core/db";
import type { FormErrors } from "@/lib/core/form";
import type { OwnerScope } from "@/lib/core/scope";
import { recordEvent } from "@/lib/programs/mutations";
import { fromLocalDate } from "@/lib/sessions/queries";
import { readAnswers } from "./queries";
import { answersOf, refusedDays, type StepForm } from "./read-step";
import { screen } from "./screen";
import { completeIntake, mergeAnswers, nextStep, type StepId } from "./steps";

export type SavedStep = { ok: true; complete: boolean } | { ok: false; errors: FormErrors };

/** Keeps one step's answers beside those already given. Refused: a procedure on a day still to come for the person. */
export function saveStep(owner: OwnerScope, form: StepForm, now = new Date()): Promise<SavedStep> {
  return asScope(owner, async (tx) => {
    const { step, answers } = answersOf(form);
    const person = await readPerson(tx, owner);
    const errors = refusedDays(answers, localDateAt(now, person.timeZone));
    if (Object.keys(errors).length > 0) return { ok: false, errors };
    const draft = mergeAnswers((await readAnswers(tx, owner, now)) ?? {}, step, answers);
    const { userId } = owner;
    await tx.screeningDraft.upsert({ where: { userId }, create: { userId, answers: draft }, update: { answers: draft } });
    return { ok: true, complete: nextStep(draft) === undefined };
  });
}

/** Forgets the answers of a screening not yet finished. */
export async function discardDraft(owner: OwnerScope): Promise<void> {
  await asScope(owner, (tx) => tx.screeningDraft.deleteMany({ where: { userId: owner.userId } }));
}

/** `missing`: the step still to be answered; "start" where no answers are under way. */
export type Completed = { ok: true } | { ok: false; missing: StepId | "start" };

/**
 * Decides the answers under way on the person's own today, keeps the screening and forgets the draft. The same id twice is one row: sent
 * again, it only leads to the result.
 */
export function completeScreening(owner: OwnerScope, id: string, now = new Date()): Promise<Completed> {
  return asScope(owner, async (tx) => {
    const { userId } = owner;
    if (await tx.screening.findUnique({ where: { userId_id: { userId, id } }, select: { id: true } })) return { ok: true };
    const draft = await readAnswers(tx, owner, now);
    if (!draft) return { ok: false, missing: "start" };
    const intake = completeIntake(draft);
    if (!intake) return { ok: false, missing: nextStep(draft) ?? "start" };
    const { timeZone } = await readPerson(tx, owner);
    const on = localDateAt(now, timeZone);
    await tx.screening.create({ data: { userId, id, on: fromLocalDate(on), intake, result: screen(intake, on).result } });
    await tx.screeningDraft.delete({ where: { userId } });
    await setRegion(tx, owner, intake.region);
    await recordEvent(tx, owner, { type: "screening", id, on, intake });
    return { ok: true };
  });
}
