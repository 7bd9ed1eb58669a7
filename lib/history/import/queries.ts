import "server-only";
import { type Place, unseal } from "@/lib/core/crypto";
import { asScope, Prisma, type Tx } from "@/lib/core/db";
import type { OwnerScope } from "@/lib/core/scope";
import { type Course, readCourse } from "@/lib/programs/queries";
import { type ArrivingSection, arriving } from "./arriving";
import { keptDays } from "./limits";
import type { About, ImportState } from "./schema";

export const aboutPlace = (userId: string, row: string): Place => ({ userId, table: "imports", column: "about", row });
export const contentPlace = (userId: string, row: string): Place => ({ userId, table: "import_parts", column: "content", row });

/** A file on its way in. `done` and `total` count steps of what it waits for. */
export type Import = { id: string; state: ImportState; about: About; done: number; total: number };

const dayMs = 86_400_000;

/** What was sealed here by lib/history/import/mutations.ts, which had proven it. */
export async function readImport(tx: Tx, { userId }: OwnerScope, id?: string, now = new Date()): Promise<Import | null> {
  const row = await tx.import.findFirst({
    where: { userId, ...(id && { id }), createdAt: { gt: new Date(now.getTime() - keptDays * dayMs) } },
    select: { id: true, state: true, about: true },
  });
  if (!row) return null;
  const parts = await tx.importPart.groupBy({ by: ["kind"], where: { userId, importId: row.id }, _count: true });
  const count = (kind: string) => parts.find((part) => part.kind === kind)?._count ?? 0;
  const about = JSON.parse(unseal(row.about, aboutPlace(userId, row.id))) as About;
  return { id: row.id, state: row.state as ImportState, about, done: count("proven"), total: count("cells") };
}

/** How many of these ids are there already. */
export async function countHere(tx: Tx, { userId }: OwnerScope, section: ArrivingSection, ids: readonly string[]): Promise<number> {
  const table = Prisma.raw(arriving[section].table);
  const [row] = await tx.$queryRaw<
    { n: number }[]
  >`SELECT count(*)::int AS n FROM ${table} WHERE user_id = ${userId}::uuid AND id = ANY (${ids}::uuid[])`;
  return row?.n ?? 0;
}

/** The import page: who, their set, and what is on its way in. Two queries, three with a file. */
export const importPageOf = (owner: OwnerScope): Promise<{ course: Course; current: Import | null }> =>
  asScope(owner, async (tx) => ({ course: await readCourse(tx, owner), current: await readImport(tx, owner) }), { readOnly: true });
