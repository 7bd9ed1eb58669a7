import "server-only";
import { v7 as uuidv7 } from "uuid";
import { seal } from "@/lib/core/crypto";
import { type LocalDate, localDateAt } from "@/lib/core/dates";
import { asScope, queryOnce, type Tx } from "@/lib/core/db";
import type { OwnerScope, ShareScope } from "@/lib/core/scope";
import { type Against, checkAlone, checkProposal, toldOf, withProposal } from "@/lib/programs/check-proposal";
import { refold, writeAgreement } from "@/lib/programs/mutations";
import { readCourse } from "@/lib/programs/queries";
import { toLocalDate } from "@/lib/sessions/queries";
import { openToAnswer } from "../gate";
import { readSessionKey } from "./answer";
import { bodyPlace, courseBehind, openBody, shownSession } from "./queries";
import type { AnswerBody, CommentForm, ProposalForm } from "./schema";

/** `gone`: the link does not open to this browser as it is now. `elsewhere`: what a comment is to is not shown by the link. */
export type Left = { state: "left" | "full" | "taken" | "gone" | "elsewhere" } | { state: "limited" } | { state: "against"; against: Against[] };
type By = Awaited<ReturnType<typeof openToAnswer>>["by"];
type Answer = { id: string; kind: "comment" | "proposal"; on?: LocalDate; logId?: string; body: AnswerBody };

/** The one place that writes an answer: every condition is asked again in the statement (prisma/migrations/0014_share_answers). */
async function leave({ userId }: ShareScope, { tokenHash, proven, address, agent }: By, { id, kind, on, logId, body }: Answer): Promise<Left> {
  const sealed = seal(JSON.stringify(body), bodyPlace(userId, id));
  const [row] = await queryOnce<{ left: { state: "left" | "full" | "taken" | "limited" | "passcode" | "once" } | null }>`
    SELECT leave_share_answer(${tokenHash}, ${proven}::uuid, ${address}, ${userId}::uuid, ${id}::uuid, ${kind}, ${on ?? null}::date, ${logId ?? null}::uuid,
      ${sealed}, ${uuidv7()}::uuid, ${agent}) AS left`;
  const state = row?.left?.state ?? "gone";
  return { state: state === "passcode" || state === "once" ? "gone" : state };
}

/** What of the record a comment is to, if the link shows it. */
async function placeIn(scope: ShareScope, { about, on }: CommentForm): Promise<Pick<Answer, "on" | "logId"> | undefined> {
  if (about === "whole") return {};
  const session = readSessionKey(about);
  if (session) {
    const logId = await shownSession(scope, session);
    return logId ? { on: session.on, logId } : undefined;
  }
  return on !== undefined && on >= scope.fromOn && on <= scope.toOn ? { on } : undefined;
}

/** A comment through a link that is open to this browser. */
export async function leaveComment(form: CommentForm): Promise<Left> {
  const { opening, by } = await openToAnswer(form.token);
  if (opening.state !== "open") return { state: opening.state === "limited" ? "limited" : "gone" };
  const place = await placeIn(opening.scope, form);
  if (!place) return { state: "elsewhere" };
  const { id, name, role, text } = form;
  return leave(opening.scope, by, { id, kind: "comment", ...place, body: { name, role, text } });
}

/** A proposal through a link, if no rule stands against it that may be told by what the link shows. The others are told to its person. */
export async function leaveProposal(form: ProposalForm): Promise<Left> {
  const { opening, by } = await openToAnswer(form.token);
  if (opening.state !== "open") return { state: opening.state === "limited" ? "limited" : "gone" };
  const { scope, today } = opening;
  const { id, name, role, text, agrees, floor, parameters, suggests } = form;
  const change = { agrees, ...(floor && { floor }), ...(parameters && { parameters }), ...(suggests && { suggests }) };
  const known = scope.fields.includes("program") ? await courseBehind(scope) : undefined;
  const made = { change, author: { name, role }, madeOn: today };
  const found = known ? checkProposal(known.state, known.devices, today, made) : checkAlone(change);
  const against = toldOf(found, scope.fields);
  if (against.length > 0) return { state: "against", against };
  return leave(scope, by, { id, kind: "proposal", body: { name, role, ...(text && { text }), proposal: change } });
}

/** The person has read what came so far; a proposal stays to be decided. */
export const seeAnswers = (owner: OwnerScope, now = new Date()): Promise<unknown> =>
  asScope(owner, (tx) => tx.shareAnswer.updateMany({ where: { userId: owner.userId, seenAt: null }, data: { seenAt: now } }));

/** `missing`: there is no such proposal. `declined`, `accepted`: it was decided already, the other way. */
export type Answered =
  | { ok: true }
  | { ok: false; reason: "missing" | "declined" | "accepted" }
  | { ok: false; reason: "against"; against: Against[] };

const proposalRow = async (tx: Tx, { userId }: OwnerScope, id: string) => {
  const row = await tx.shareAnswer.findUnique({ where: { userId_id: { userId, id } } });
  return row?.kind === "proposal" ? row : null;
};

/**
 * Accepts a proposal on the person's own today, if every rule lets it at this moment: it becomes a clinician's agreement by the same way as one that the
 * person records themselves, with the whole of what they set and its author's name. Sent again it is the same acceptance.
 */
export function acceptProposal(owner: OwnerScope, id: string, now = new Date()): Promise<Answered> {
  return asScope(owner, async (tx): Promise<Answered> => {
    const row = await proposalRow(tx, owner, id);
    if (!row) return { ok: false, reason: "missing" };
    if (row.declinedAt) return { ok: false, reason: "declined" };
    if (row.acceptedAt) return { ok: true };
    const { name, role, proposal: change } = openBody(owner.userId, id, row.body);
    if (!change) return { ok: false, reason: "missing" };
    const { state, devices, today, person } = await readCourse(tx, owner, now);
    const made = { change, author: { name, role }, madeOn: localDateAt(row.createdAt, person.timeZone) };
    const against = checkProposal(state, devices, today, made);
    if (against.length > 0) return { ok: false, reason: "against", against };
    const { parameters } = withProposal(state, devices, today, made);
    const { agrees, floor } = change;
    // A new id: what was recorded between the proposal and now stays before it.
    const agreement = { id: uuidv7(), on: today, name, role, agrees, ...(floor && { floor }), ...(parameters && { parameters }) };
    await writeAgreement(tx, owner, agreement);
    const { userId } = owner;
    await tx.shareAnswer.update({
      where: { userId_id: { userId, id } },
      data: { acceptedAt: now, agreementId: agreement.id, seenAt: row.seenAt ?? now },
    });
    return { ok: true };
  });
}

/** Declines a proposal: nothing changes but that its author finds it declined. Sent again it is the same. */
export function declineProposal(owner: OwnerScope, id: string, now = new Date()): Promise<Answered> {
  return asScope(owner, async (tx): Promise<Answered> => {
    const row = await proposalRow(tx, owner, id);
    if (!row) return { ok: false, reason: "missing" };
    if (row.acceptedAt) return { ok: false, reason: "accepted" };
    if (row.declinedAt) return { ok: true };
    const { userId } = owner;
    await tx.shareAnswer.update({ where: { userId_id: { userId, id } }, data: { declinedAt: now, seenAt: row.seenAt ?? now } });
    return { ok: true };
  });
}

/** Takes an acceptance back on the day it was given: the standing is folded without it. Never one that asks to wait, which only a clinician ends. */
export function takeBack(owner: OwnerScope, id: string, now = new Date()): Promise<boolean> {
  return asScope(owner, async (tx) => {
    const row = await proposalRow(tx, owner, id);
    if (!row?.agreementId) return false;
    const { userId } = owner;
    const agreement = await tx.clinicianAgreement.findUnique({ where: { userId_id: { userId, id: row.agreementId } } });
    const { today } = await readCourse(tx, owner, now);
    if (!agreement || agreement.undoneAt || !agreement.agrees || toLocalDate(agreement.on) !== today) return false;
    await tx.clinicianAgreement.update({ where: { userId_id: { userId, id: agreement.id } }, data: { undoneAt: now } });
    await refold(tx, owner);
    return true;
  });
}
