import "server-only";
import type { LocalDate } from "@/lib/core/calendar";
import { Prisma, type Tx } from "@/lib/core/db";
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

/** A log with its decision: what the fold goes over. */
export type DecidedLog = { log: Log & { id: string }; decision: Decision | null };

/** Logs that are read, folded and put right in one go: a few milliseconds' worth, after which whoever else waits has a turn. */
const logsAPage = 500;

/**
 * All logs that count, in the fold's order (day, then id), a page after the other, as they were when it began: ten years need no more memory than ten
 * days. A cursor, so that they are put in order once, whatever the planner knows of logs that were written a moment ago.
 */
export async function* readLogs(tx: Tx, { userId }: Scope): AsyncGenerator<DecidedLog[]> {
  await tx.$executeRaw`
    DECLARE all_logs NO SCROLL CURSOR FOR SELECT id, "on"::text, time, body, decision FROM logs
    WHERE user_id = ${userId}::uuid AND deleted_at IS NULL ORDER BY logs."on", logs.id`;
  let read: number;
  do {
    const rows = await tx.$queryRaw<{ id: string; on: string; time: string | null; body: object; decision: Decision | null }[]>(
      Prisma.sql`FETCH ${Prisma.raw(String(logsAPage))} FROM all_logs`,
    );
    yield rows.map(({ id, on, time, body, decision }) => ({ log: { ...body, id, on, ...(time ? { time } : {}) } as Log & { id: string }, decision }));
    read = rows.length;
  } while (read === logsAPage);
  await tx.$executeRaw`CLOSE all_logs`;
}
