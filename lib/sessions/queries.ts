import "server-only";
import type { LocalDate } from "@/lib/core/calendar";
import type { Tx } from "@/lib/core/db";
import type { Scope } from "@/lib/core/scope";
import type { Log as LogRow } from "@/prisma/generated/client";
import type { Decision, Log } from "./schema";

/** A log as pages show it. The note is opened only by `logPageOf`, for its owner, and where a link shares notes. */
export type LogEntry = { id: string; log: Log; decision: Decision | null; hasNote: boolean };

export const toLocalDate = (date: Date): LocalDate => date.toISOString().slice(0, 10);
export const fromLocalDate = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

type Row = Pick<LogRow, "id" | "on" | "time" | "body" | "note" | "decision">;

/** The body was proven by logSchema when it was written (lib/sessions/mutations.ts), so it is not parsed again for each of thousands. */
export function toEntry(row: Row): LogEntry {
  const log = { ...(row.body as object), id: row.id, on: toLocalDate(row.on), ...(row.time ? { time: row.time } : {}) } as Log;
  return { id: row.id, log, decision: row.decision as Decision | null, hasNote: row.note !== null };
}

export const logNotePlace = (userId: string, row: string) => ({ userId, table: "logs", column: "note", row });

/** All logs that count, in no particular order: the fold sorts. */
export async function readLogs(tx: Tx, { userId }: Scope): Promise<LogEntry[]> {
  const rows = await tx.log.findMany({
    where: { userId, deletedAt: null },
    select: { id: true, on: true, time: true, body: true, note: true, decision: true },
  });
  return rows.map(toEntry);
}
