import "server-only";
import { unseal } from "@/lib/core/crypto";
import { type LocalDate, localDateAt } from "@/lib/core/dates";
import { asReader, type Reader } from "@/lib/core/db";
import type { OwnerScope, ShareScope } from "@/lib/core/scope";
import { type Against, checkProposal } from "@/lib/programs/check-proposal";
import { compareProposal, type ProposalEffect } from "@/lib/programs/compare-proposal";
import { type Course, readCourse } from "@/lib/programs/queries";
import type { Visit } from "../gate";
import type { SharedView } from "../log-row";
import { readSharedView, recipientPlace } from "../queries";
import type { ViewDays } from "../view-days";
import { type Answer, decidedOf, placeOf, type ShownSession } from "./answer";
import { type AnswerBody, bodySchema, mostAnswers } from "./schema";

export const bodyPlace = (userId: string, row: string) => ({ userId, table: "share_answers", column: "body", row });
export const openBody = (userId: string, id: string, sealed: string): AnswerBody =>
  bodySchema.parse(JSON.parse(unseal(sealed, bodyPlace(userId, id))));

type Row = {
  id: string;
  on: LocalDate | null;
  logId: string | null;
  body: string;
  createdAt: Date;
  acceptedAt: Date | null;
  declinedAt: Date | null;
  undoneAt: Date | null;
};

function answerOf(userId: string, { id, body, createdAt, ...row }: Row): Answer {
  const { decided, at } = decidedOf(row);
  return { ...openBody(userId, id, body), id, place: placeOf(row), createdAt, decided, ...(at && { decidedAt: at }) };
}

/** What stands on a clinician's page beside the record: their own answers, newest first, and how many more the link takes. */
export type LeftAnswers = { answers: Answer[]; timeZone: string; left: number };

type LeftRow = Omit<Row, "createdAt" | "acceptedAt" | "declinedAt" | "undoneAt"> &
  Record<"createdAt", string> &
  Record<"acceptedAt" | "declinedAt" | "undoneAt", string | null>;

/** All that a link's page shows, in one transaction. @param last when the link was opened before */
export const answeredView = (scope: ShareScope, days: ViewDays, last?: Visit): Promise<{ view: SharedView; left: LeftAnswers }> =>
  asReader(scope, async (tx) => {
    const [view, left] = await Promise.all([readSharedView(tx, scope, days, last), readLeft(tx, scope)]);
    return { view, left };
  });

async function readLeft(tx: Reader, { userId, linkId }: ShareScope): Promise<LeftAnswers> {
  const [person] = await tx.$queryRaw<{ timeZone: string; rows: LeftRow[] | null }[]>`
    SELECT u.time_zone AS "timeZone", (SELECT json_agg(json_build_object('id', a.id, 'on', a."on", 'logId', a.log_id, 'body', a.body,
        'createdAt', a.created_at, 'acceptedAt', a.accepted_at, 'declinedAt', a.declined_at, 'undoneAt', g.undone_at)
        ORDER BY a.created_at DESC, a.id DESC)
      FROM share_answers a LEFT JOIN clinician_agreements g ON g.user_id = a.user_id AND g.id = a.agreement_id
      WHERE a.user_id = u.user_id AND a.link_id = ${linkId}::uuid) AS rows
    FROM users u WHERE u.user_id = ${userId}::uuid`;
  const rows = person?.rows ?? [];
  const at = (moment: string | null) => (moment === null ? null : new Date(moment));
  return {
    answers: rows.map(({ createdAt, acceptedAt, declinedAt, undoneAt, ...row }) =>
      answerOf(userId, { ...row, createdAt: new Date(createdAt), acceptedAt: at(acceptedAt), declinedAt: at(declinedAt), undoneAt: at(undoneAt) }),
    ),
    timeZone: person?.timeZone ?? "UTC",
    left: Math.max(0, mostAnswers - rows.length),
  };
}

/** The log of a session by its place, among those that the scope shows; undefined: it shows none there. */
export const shownSession = (scope: ShareScope, { on, nth }: ShownSession): Promise<string | undefined> =>
  asReader(scope, async (tx) => {
    const { userId, fields, fromOn, toOn } = scope;
    if (!fields.includes("sessions") || on < fromOn || on > toOn) return undefined;
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM logs WHERE user_id = ${userId}::uuid AND deleted_at IS NULL AND kind = 'dilation' AND "on" = ${on}::date
      ORDER BY time NULLS LAST, id LIMIT 1 OFFSET ${nth - 1}`;
    return row?.id;
  });

/** The course behind a link, for the rules alone: what they answer is told by the fields that are shared (toldOf). */
export const courseBehind = (scope: ShareScope): Promise<Course> => asReader(scope, (tx) => readCourse(tx, scope));

type OwnRow = Row & { seen: boolean; linkId: string; recipient: string; logThere: boolean; agreedOn: LocalDate | null };
/** `check`: of a proposal that is open, what stands against it and what it would change. `undoable`: it was accepted today, and can be taken back. */
export type OwnAnswer = Answer & {
  isNew: boolean;
  through: string;
  logId?: string;
  check?: { against: Against[]; effect: ProposalEffect };
  undoable: boolean;
};
export type AnswersPage = { course: Course; answers: OwnAnswer[] };

/** Every comment and proposal that came through the person's links, newest first, with what the rules say of those to be decided. Two queries. */
export const answersPageOf = (owner: OwnerScope, now = new Date()): Promise<AnswersPage> =>
  asReader(owner, async (tx) => {
    const course = await readCourse(tx, owner, now);
    const rows = await readOwnAnswers(tx, owner);
    return { course, answers: rows.map((row) => ownAnswer(course, row)) };
  });

const readOwnAnswers = (tx: Reader, { userId }: OwnerScope) => tx.$queryRaw<OwnRow[]>`
  SELECT a.id, a."on"::text AS "on", a.log_id AS "logId", a.body, a.created_at AS "createdAt", a.accepted_at AS "acceptedAt",
    a.declined_at AS "declinedAt", g.undone_at AS "undoneAt", g."on"::text AS "agreedOn", a.seen_at IS NOT NULL AS seen, a.link_id AS "linkId", l.recipient,
    EXISTS (SELECT FROM logs WHERE user_id = a.user_id AND id = a.log_id AND deleted_at IS NULL) AS "logThere"
  FROM share_answers a JOIN share_links l ON l.user_id = a.user_id AND l.id = a.link_id
    LEFT JOIN clinician_agreements g ON g.user_id = a.user_id AND g.id = a.agreement_id
  WHERE a.user_id = ${userId}::uuid ORDER BY a.seen_at IS NOT NULL, a.created_at DESC, a.id DESC LIMIT 200`;

function ownAnswer({ person: { userId, timeZone }, state, devices, today }: Course, row: OwnRow): OwnAnswer {
  const answer = answerOf(userId, row);
  const { proposal: change, name, role, createdAt, decided } = answer;
  const made = change && { change, author: { name, role }, madeOn: localDateAt(createdAt, timeZone) };
  return {
    ...answer,
    isNew: !row.seen,
    through: unseal(row.recipient, recipientPlace(userId, row.linkId)),
    ...(row.logId && row.logThere && { logId: row.logId }),
    undoable: decided === "accepted" && row.agreedOn === today && change?.agrees === true,
    ...(made &&
      decided === "open" && {
        check: { against: checkProposal(state, devices, today, made), effect: compareProposal(state, devices, today, made) },
      }),
  };
}

/** How many came so far, and how many of them its person has not looked at. */
export const countAnswers = (owner: OwnerScope): Promise<{ all: number; unseen: number }> =>
  asReader(owner, async (tx) => {
    const [row] = await tx.$queryRaw<{ all: number; unseen: number }[]>`
      SELECT count(*)::int AS "all", (count(*) FILTER (WHERE seen_at IS NULL))::int AS unseen FROM share_answers WHERE user_id = ${owner.userId}::uuid`;
    return row ?? { all: 0, unseen: 0 };
  });
