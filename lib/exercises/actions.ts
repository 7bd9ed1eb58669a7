"use server";

import { type Outcome, ownerAction } from "@/lib/core/action";
import { setFlash } from "@/lib/core/flash";
import type { OwnerScope } from "@/lib/core/scope";
import { courseOf } from "@/lib/programs/queries";
import { arrange, arrangement, type Build, type Said } from "./draft";
import * as routines from "./mutations";
import { closedSqueezes, mostRoutines } from "./own-routine";
import { type BuilderForm, builderFormSchema, type RoutineChange, readRoutine, routineIdSchema, shapes } from "./read-own-routine";

const sentences: Record<Exclude<routines.RoutineOutcome, "done">, string> = {
  full: `You keep ${mostRoutines} routines at most. Delete one that you do not use first.`,
  missing: "This routine is not among yours any more. Open your routines to see what is.",
};

async function led(owner: OwnerScope, outcome: routines.RoutineOutcome, change: RoutineChange, redirectTo: string) {
  if (outcome !== "done") return { ok: false as const, errors: { "": sentences[outcome] } };
  await setFlash(owner, change);
  return { ok: true as const, redirectTo };
}

type Answer = Build & { said?: Said };

/** A button that changes the items answers with the changed form; saving keeps the routine. */
async function press(owner: OwnerScope, { id, press: pressed, add, before, ...draft }: BuilderForm, isNew: boolean): Promise<Outcome<Answer>> {
  if (arrangement(pressed)) {
    const { standing } = await courseOf(owner);
    const { refused, ...answer } = arrange({ draft, before }, pressed, add, { shapes, closed: closedSqueezes(standing) });
    return refused === undefined ? { ok: true, data: answer } : { ok: false, errors: { add: refused } };
  }
  const read = readRoutine(id, draft);
  if ("errors" in read) return { ok: false, errors: read.errors };
  const outcome = await routines.keepRoutine(owner, read.routine, isNew);
  return typeof outcome === "string" ? led(owner, outcome, { did: "saved", routine: id }, `/routines/own/${id}`) : { ok: false, ...outcome };
}

export const saveNewRoutine = ownerAction<typeof builderFormSchema, Answer>({
  name: "add-routine",
  schema: builderFormSchema,
  run: (owner, form) => press(owner, form, true),
});

export const saveRoutine = ownerAction<typeof builderFormSchema, Answer>({
  name: "change-routine",
  schema: builderFormSchema,
  run: (owner, form) => press(owner, form, false),
});

export const deleteRoutine = ownerAction({
  name: "delete-routine",
  schema: routineIdSchema,
  run: async (owner, { id }) => led(owner, await routines.deleteRoutine(owner, id), { did: "deleted", routine: id }, "/routines/own"),
});

export const restoreRoutine = ownerAction({
  name: "restore-routine",
  schema: routineIdSchema,
  run: async (owner, { id }) => led(owner, await routines.restoreRoutine(owner, id), { did: "restored", routine: id }, `/routines/own/${id}`),
});
