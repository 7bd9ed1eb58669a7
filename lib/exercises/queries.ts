import "server-only";
import { unseal } from "@/lib/core/crypto";
import type { OwnRoutine, RoutineItem } from "./schema";

/** `deleted`: it can be brought back, and still names the logs of it. */
export type KeptRoutine = OwnRoutine & { deleted: boolean };

/** What a person calls a routine is theirs to choose, so it is kept sealed. */
export const routineNamePlace = (userId: string, row: string) => ({ userId, table: "own_routines", column: "name", row });

type Row = Omit<KeptRoutine, "items"> & { items: unknown };

/** The items were proven by ownRoutineSchema when they were written (lib/exercises/mutations.ts). `name` comes sealed. */
export const toOwnRoutine = (userId: string, { name, items, ...row }: Row): KeptRoutine => ({
  ...row,
  name: unseal(name, routineNamePlace(userId, row.id)),
  items: items as RoutineItem[],
});
