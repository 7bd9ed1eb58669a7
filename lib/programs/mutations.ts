import "server-only";
import { seal } from "@/lib/core/crypto";
import { asScope, isUniqueViolation, type Tx } from "@/lib/core/db";
import type { OwnerScope } from "@/lib/core/scope";
import { fromLocalDate, readLogs } from "@/lib/sessions/queries";
import type { Decision } from "@/lib/sessions/schema";
import type { Prisma } from "@/prisma/generated/client";
import { checkEdit, type EditAnswer } from "./check-edit";
import { applyEvent, compareEvents, emptyState, endsHistory, type FoldState, foldEvents, logEvent } from "./fold-state";
import { mayChangePlan } from "./may-change-plan";
import { type Course, clinicianNamePlace, readCourse, readMilestones } from "./queries";
import { reasonOf } from "./rules";
import type { Event, OwnParameters, PlanChange, ProgramKind, Reason } from "./schema";
import { mayAccept, mayStepUp } from "./standing";

/** A log whose decision came out differently because something before it changed. */
export type ChangedDecision = { logId: string; before: Decision | null; after: Decision | null };

const json = (value: unknown) => value as Prisma.InputJsonValue;

async function saveState(tx: Tx, { userId }: OwnerScope, state: FoldState): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO standing_snapshots (user_id, state, updated_at) VALUES (${userId}::uuid, ${JSON.stringify(state)}::jsonb, now())
    ON CONFLICT (user_id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at`;
}

/** The standing with one more event, or undefined for an event that belongs earlier (back-dated): then the history is folded anew. */
export const standingAfter = ({ state, devices }: Course, event: Event): { state: FoldState; decision?: Decision } | undefined =>
  endsHistory(state, event) ? applyEvent(state, event, devices) : undefined;

/** Takes one new event into the standing, in the transaction that writes its row. Applying it or folding anew leads to the same standing. */
export async function recordEvent(tx: Tx, owner: OwnerScope, event: Event): Promise<void> {
  const after = standingAfter(await readCourse(tx, owner), event);
  if (after) await saveState(tx, owner, after.state);
  else await refold(tx, owner);
}

/** Makes the standing again from all events, and puts right every stored decision that comes out differently. */
export async function refold(tx: Tx, owner: OwnerScope): Promise<{ decisions: Record<string, Decision>; changed: ChangedDecision[] }> {
  const { devices } = await readCourse(tx, owner);
  const milestones = (await readMilestones(tx, owner)).sort(compareEvents);
  const [decisions, changed]: [Record<string, Decision>, ChangedDecision[]] = [{}, []];
  let state = emptyState();
  const take = (events: readonly Event[]) => {
    const folded = foldEvents(events, devices, state);
    state = folded.state;
    Object.assign(decisions, folded.decisions);
  };
  for await (const logs of readLogs(tx, owner)) {
    const events = logs.map(({ log }) => logEvent(log));
    const last = events.at(-1);
    const due = milestones.findIndex((event) => !last || compareEvents(event, last) > 0);
    take([...events, ...milestones.splice(0, due < 0 ? milestones.length : due)]);
    const differ = logs
      .map(({ log: { id }, decision }) => ({ logId: id, before: decision, after: decisions[id] ?? null }))
      .filter(({ before, after }) => !sameDecision(before, after));
    if (differ.length > 0) await storeDecisions(tx, owner, differ);
    changed.push(...differ);
  }
  take(milestones);
  await saveState(tx, owner, state);
  return { decisions, changed };
}

/** The database orders an object's keys in its own way, so decisions are compared by what they hold. */
function sameDecision(one: Decision | null, other: Decision | null): boolean {
  const ordered = (decision: Decision | null) => JSON.stringify(Object.entries(decision ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  return ordered(one) === ordered(other);
}

async function storeDecisions(tx: Tx, { userId }: OwnerScope, changed: readonly ChangedDecision[]): Promise<void> {
  const rows = JSON.stringify(changed.map(({ logId, after }) => ({ id: logId, decision: after })));
  await tx.$executeRaw`
    UPDATE logs SET decision = NULLIF(r.decision, 'null'::jsonb) FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, decision jsonb)
    WHERE logs.user_id = ${userId}::uuid AND logs.id = r.id`;
}

/** Accepts a program as proposed today. The rules have been asked before (acceptToday). */
export async function acceptProgram(
  tx: Tx,
  owner: OwnerScope,
  { id, on, kind, version }: { id: string; on: string; kind: ProgramKind; version: number },
): Promise<void> {
  await tx.program.create({ data: { userId: owner.userId, id, on: fromLocalDate(on), kind, version } });
  await recordEvent(tx, owner, { type: "accept-program", id, on, kind });
}

/** Records that the person wants the next size, on a day when the rules offer it. */
export async function confirmStepUp(tx: Tx, owner: OwnerScope, { id, on, deviceId }: { id: string; on: string; deviceId: string }): Promise<void> {
  await tx.stepUpConfirmation.create({ data: { userId: owner.userId, id, on: fromLocalDate(on), deviceId } });
  await recordEvent(tx, owner, { type: "confirm-step-up", id, on, deviceId });
}

/** `why`: the rule that stands against it, as it is on this day. */
export type Confirmed = { ok: true } | { ok: false; why: Reason };

/** Accepts a program on the person's own today, if the rules open it at this moment. Sent again, the same id is the same acceptance. */
export function acceptToday(owner: OwnerScope, { id, kind }: { id: string; kind: ProgramKind }, now = new Date()): Promise<Confirmed> {
  return asScope(owner, async (tx) => {
    if (await tx.program.findUnique({ where: { userId_id: { userId: owner.userId, id } }, select: { id: true } })) return { ok: true };
    const { standing, state, today } = await readCourse(tx, owner, now);
    const answer = mayAccept(standing, kind);
    if (answer.ok) await acceptProgram(tx, owner, { id, on: today, kind, version: state.versions + 1 });
    return answer;
  });
}

/** Moves to the next size on the person's own today, if every criterion is met at this moment. Sent again, the same id is the same step. */
export function stepUpToday(owner: OwnerScope, { id, deviceId }: { id: string; deviceId: string }, now = new Date()): Promise<Confirmed> {
  return asScope(owner, async (tx) => {
    if (await tx.stepUpConfirmation.findUnique({ where: { userId_id: { userId: owner.userId, id } }, select: { id: true } })) return { ok: true };
    const { standing, today } = await readCourse(tx, owner, now);
    const { ready, nextDeviceId } = standing.readiness ?? {};
    if (ready && nextDeviceId !== deviceId)
      return {
        ok: false,
        why: { ...reasonOf("PRG-CONFIRM"), wording: "Only the very next size of your set is offered. Open this page again to see it." },
      };
    const answer = mayStepUp(standing, deviceId);
    if (answer.ok) await confirmStepUp(tx, owner, { id, on: today, deviceId });
    return answer;
  });
}

/** Refused: beside which field, and by which rule. `missing`: there is no such version of this program. */
export type Edited = EditAnswer | "missing";

/** A new version with the person's own numbers, if every rule lets it. Sent again, the same id is the same version. */
export function editProgram(owner: OwnerScope, { id, own }: { id: string; own: OwnParameters }, now = new Date()): Promise<EditAnswer> {
  return asScope(owner, async (tx) => writeVersion(tx, owner, { id, own }, await readCourse(tx, owner, now)));
}

/** A new version that is equal to an earlier one of the program that runs. */
export function backToVersion(owner: OwnerScope, { id, to }: { id: string; to: string }, now = new Date()): Promise<Edited> {
  return asScope(owner, async (tx): Promise<Edited> => {
    const course = await readCourse(tx, owner, now);
    const row = await tx.program.findUnique({ where: { userId_id: { userId: owner.userId, id: to } } });
    if (!row || row.kind !== course.state.program?.kind) return "missing";
    return writeVersion(tx, owner, { id, own: (row.parameters ?? {}) as OwnParameters }, course);
  });
}

async function writeVersion(tx: Tx, owner: OwnerScope, { id, own }: { id: string; own: OwnParameters }, course: Course): Promise<EditAnswer> {
  const { userId } = owner;
  if (await tx.program.findUnique({ where: { userId_id: { userId, id } }, select: { id: true } })) return { ok: true };
  const { state, today } = course;
  const answer = checkEdit(state, own);
  if (!answer.ok || !state.program) return answer;
  const version = state.versions + 1;
  await tx.program.create({ data: { userId, id, on: fromLocalDate(today), kind: state.program.kind, version, parameters: json(own) } });
  await recordEvent(tx, owner, { type: "edit-program", id, on: today, parameters: own });
  return answer;
}

/** A change as a form says it: the day is the person's own today. */
export type WantedChange = PlanChange extends infer Change ? (Change extends PlanChange ? Omit<Change, "on" | "id"> & { id: string } : never) : never;

/** Changes the days ahead, if every rule lets it at this moment. Sent again, the same id is the same change. */
export function changePlan(owner: OwnerScope, wanted: WantedChange, now = new Date()): Promise<Confirmed> {
  return asScope(owner, async (tx) => {
    const { userId } = owner;
    const { id, type: kind, ...body } = wanted;
    if (await tx.planChange.findUnique({ where: { userId_id: { userId, id } }, select: { id: true } })) return { ok: true };
    const { state, devices, today } = await readCourse(tx, owner, now);
    const change = { ...wanted, on: today } as PlanChange;
    const answer = mayChangePlan(state, devices, today, change);
    if (!answer.ok) return answer;
    await tx.planChange.create({ data: { userId, id, on: fromLocalDate(today), kind, body: json(body) } });
    await recordEvent(tx, owner, change);
    return answer;
  });
}

/** Takes a change back: the plan is again what it would be without it. False: there is no such change that stands. */
export function undoPlanChange(owner: OwnerScope, id: string, now = new Date()): Promise<boolean> {
  return asScope(owner, async (tx) => {
    const { count } = await tx.planChange.updateMany({ where: { userId: owner.userId, id, undoneAt: null }, data: { undoneAt: now } });
    if (count > 0) await refold(tx, owner);
    return count > 0;
  });
}

export type Agreement = Omit<Extract<Event, { type: "clinician" }>, "type" | "id"> & { id: string };

/** A clinician's agreement, in the transaction of what it comes from. The name is sealed. */
export async function writeAgreement(tx: Tx, owner: OwnerScope, agreement: Agreement): Promise<void> {
  const { id, on, name, role, agrees, floor, parameters } = agreement;
  await tx.clinicianAgreement.create({
    data: {
      userId: owner.userId,
      id,
      on: fromLocalDate(on),
      name: seal(name, clinicianNamePlace(owner.userId, id)),
      role,
      agrees,
      floor: floor ?? null,
      ...(parameters ? { parameters: json(parameters) } : {}),
    },
  });
  await recordEvent(tx, owner, { type: "clinician", ...agreement });
}

/** Records a clinician's agreement as the person tells it. */
export async function recordAgreement(owner: OwnerScope, agreement: Agreement): Promise<void> {
  try {
    await asScope(owner, (tx) => writeAgreement(tx, owner, agreement));
  } catch (error) {
    // The same form sent twice: it is recorded already.
    if (!isUniqueViolation(error)) throw error;
  }
}

/** For `npm run rebuild` and its test: the snapshot from nothing. */
export const rebuildStanding = (owner: OwnerScope): Promise<{ changed: ChangedDecision[] }> => asScope(owner, (tx) => refold(tx, owner));
