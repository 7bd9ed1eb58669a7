import "server-only";
import { isDeepStrictEqual } from "node:util";
import { seal } from "@/lib/core/crypto";
import { asScope, type Tx } from "@/lib/core/db";
import type { FormErrors } from "@/lib/core/form";
import type { OwnerScope } from "@/lib/core/scope";
import { readCourse } from "@/lib/programs/queries";
import { mostRoutines, refuseSqueezes } from "./own-routine";
import { routineNamePlace, toOwnRoutine } from "./queries";
import type { OwnRoutine } from "./schema";

/** `full`: the person keeps all that they may. `missing`: no such routine of this person, or none that is not deleted. */
export type RoutineOutcome = "done" | "full" | "missing";

const inUse = (tx: Tx, { userId }: OwnerScope) => tx.ownRoutine.count({ where: { userId, deletedAt: null } });

async function find(tx: Tx, { userId }: OwnerScope, id: string) {
  const row = await tx.ownRoutine.findUnique({ where: { userId_id: { userId, id } } });
  if (!row) return null;
  const { name, items, timesPerDay, daysPerWeek } = row;
  return { row, routine: toOwnRoutine(userId, { id, name, items, timesPerDay, daysPerWeek, deleted: row.deletedAt !== null }) };
}

/**
 * Keeps a routine as it is now. A new one sent again, the same or put right meanwhile, is one row, and what did not change is not written. Squeezes are
 * refused where the floor is tight (EX-TIGHT), by the standing that is read in this very transaction.
 * @param isNew whether it may be one that is not there yet
 */
export function keepRoutine(owner: OwnerScope, routine: OwnRoutine, isNew: boolean): Promise<RoutineOutcome | { errors: FormErrors }> {
  return asScope(owner, async (tx) => {
    const { userId } = owner;
    const kept = await find(tx, owner, routine.id);
    if (kept ? kept.routine.deleted : !isNew) return "missing";
    if (kept && isDeepStrictEqual(kept.routine, { ...routine, deleted: false })) return "done";
    const { standing } = await readCourse(tx, owner);
    const errors = refuseSqueezes(routine, standing);
    if (errors) return { errors };
    const { id, name, items, timesPerDay, daysPerWeek } = routine;
    // A name that says the same stays the same ciphertext: only what changed is told in the activity.
    const sealed = kept?.routine.name === name ? kept.row.name : seal(name, routineNamePlace(userId, id));
    const data = { name: sealed, items, timesPerDay, daysPerWeek };
    if (kept) {
      await tx.ownRoutine.update({ where: { userId_id: { userId, id } }, data });
      return "done";
    }
    if ((await inUse(tx, owner)) >= mostRoutines) return "full";
    await tx.ownRoutine.create({ data: { userId, id, ...data } });
    return "done";
  });
}

/** Takes a routine away, to be brought back with `restoreRoutine`. Deleted twice keeps the first day. */
export const deleteRoutine = (owner: OwnerScope, id: string): Promise<RoutineOutcome> => setDeleted(owner, id, new Date());
export const restoreRoutine = (owner: OwnerScope, id: string): Promise<RoutineOutcome> => setDeleted(owner, id, null);

function setDeleted(owner: OwnerScope, id: string, deletedAt: Date | null): Promise<RoutineOutcome> {
  return asScope(owner, async (tx) => {
    const kept = await find(tx, owner, id);
    if (!kept) return "missing";
    if (kept.routine.deleted === (deletedAt !== null)) return "done";
    if (deletedAt === null && (await inUse(tx, owner)) >= mostRoutines) return "full";
    await tx.ownRoutine.update({ where: { userId_id: { userId: owner.userId, id } }, data: { deletedAt } });
    return "done";
  });
}
