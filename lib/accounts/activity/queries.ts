import "server-only";
import { asReader } from "@/lib/core/db";
import type { OwnerScope } from "@/lib/core/scope";
import { type Cursor, writeCursor } from "./cursor";
import { type ActivityDay, groupEvents } from "./group-events";
import { type ActivityScope, type AuditLine, securityNouns } from "./schema";

/** Items a page, and lines that may be behind them. */
const [perPage, mostLines] = [50, 500];

export type ActivityPage = { days: ActivityDay[]; next?: string };

/** What happened in the account, newest first. */
export const activityOf = (owner: OwnerScope, { scope, before }: { scope: ActivityScope; before?: Cursor }): Promise<ActivityPage> =>
  asReader(owner, async (tx) => {
    const { userId, sessionId } = owner;
    const [person] = await tx.$queryRaw<{ timeZone: string }[]>`SELECT time_zone AS "timeZone" FROM users WHERE user_id = ${userId}::uuid`;
    if (!person) throw new Error("The account is gone.");
    const lines = await tx.$queryRaw<AuditLine[]>`
      SELECT e.id, e.at, e.action, e.subject, COALESCE(e.columns, '{}') AS columns, e.session_id AS "sessionId", s.agent, s.method,
        CASE WHEN e.action = 'share_views.added' THEN
          (SELECT v.outcome FROM share_views v WHERE v.user_id = e.user_id AND v.link_id = e.subject AND v.at = e.at LIMIT 1) END AS outcome
      FROM audit_events e LEFT JOIN sign_ins s ON s.user_id = e.user_id AND s.id = e.session_id
      WHERE e.user_id = ${userId}::uuid
        AND (${scope === "everything"} OR split_part(e.action, '.', 1) = ANY (${securityNouns}))
        AND (${before === undefined} OR (e.at, e.action, e.id) < (${before?.at ?? null}::timestamptz, ${before?.action ?? null}, ${before?.id ?? null}::uuid))
      ORDER BY e.at DESC, e.action DESC, e.id DESC LIMIT ${mostLines + 1}`;
    const { days, more } = groupEvents(lines.slice(0, mostLines), person.timeZone, sessionId, perPage);
    const last = days.at(-1)?.items.at(-1)?.last;
    return { days, ...((more || lines.length > mostLines) && last && { next: writeCursor(last) }) };
  });
