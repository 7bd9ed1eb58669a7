import "server-only";
import { cache } from "react";
import type { Person } from "@/lib/accounts/schema";
import { unseal } from "@/lib/core/crypto";
import { type LocalDate, localDateAt } from "@/lib/core/dates";
import { asReader, asScope, type Reader, type Tx } from "@/lib/core/db";
import type { OwnerScope, Scope } from "@/lib/core/scope";
import { labelPlace, readUses } from "@/lib/devices/queries";
import type { DeviceUses } from "@/lib/devices/say-use";
import type { Device } from "@/lib/devices/schema";
import { type KeptRoutine, toOwnRoutine } from "@/lib/exercises/queries";
import type { Intake } from "@/lib/screening/schema";
import { fromLocalDate, toLocalDate } from "@/lib/sessions/queries";
import type { Decision } from "@/lib/sessions/schema";
import { setBy } from "./apply-screening";
import { emptyState, type FoldState } from "./fold-state";
import { daysRecorded, type Month, monthShown, monthsShown } from "./plan-months";
import { firstDayShown, type PastLog } from "./plan-weeks";
import type { Event, OwnParameters, Parameters, ProgramDevice, ProgramKind, Standing } from "./schema";
import { standingOn } from "./standing";

/** `addedOn` and `retiredOn` are days in the person's calendar: the rules never plan a retired device, and a new one rewrites no past. */
export type OwnDevice = Device & Pick<ProgramDevice, "retiredOn" | "away"> & { addedOn: LocalDate };

/** All that most pages are made from: who, which day it is for them, their devices and own routines, and where they stand. */
export type Course = {
  person: Person;
  today: LocalDate;
  devices: OwnDevice[];
  /** In the order in which they were made; deleted ones, at most so many that all are a hundred, are among them, because they name logs. */
  ownRoutines: KeptRoutine[];
  state: FoldState;
  standing: Standing;
  /** Whether a forgotten password is no end: as lib/accounts/ways-in.ts has it. */
  hasWayBack: boolean;
  /** Whether a share link was used since the person last looked. */
  linkNews: boolean;
  /** Whether a comment or a proposal came through one that they have not looked at. */
  answerNews: boolean;
};

type CourseRow = Omit<Person, "userId"> & {
  state: FoldState | null;
  devices: OwnDevice[] | null;
  ownRoutines: KeptRoutine[] | null;
  hasWayBack: boolean;
  linkNews: boolean;
  answerNews: boolean;
};

/** One query: the person, their devices (smallest first), their own routines and the snapshot of the fold. @throws when the account is gone */
export async function readCourse(tx: Reader, { userId }: Scope, now = new Date()): Promise<Course> {
  const [row] = await tx.$queryRaw<CourseRow[]>`
    SELECT u.user_name AS "userName", u.time_zone AS "timeZone", u.region, u.unit, u.device_word AS "deviceWord", s.state,
      (SELECT jsonb_agg(jsonb_build_object('id', d.id, 'label', d.label, 'maxDiameterMm', d.max_diameter_mm, 'insertableLengthMm', d.insertable_length_mm,
          'tip', d.tip, 'flaredBase', d.flared_base, 'material', d.material, 'use', d.use, 'addedOn', (d.created_at AT TIME ZONE u.time_zone)::date, 'retiredOn', (d.retired_at AT TIME ZONE u.time_zone)::date, 'away', d.away)
          ORDER BY d.max_diameter_mm, d.id)
        FROM devices d WHERE d.user_id = u.user_id) AS devices,
      (SELECT jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'items', o.items, 'timesPerDay', o.times_per_day, 'daysPerWeek', o.days_per_week,
          'deleted', o.deleted_at IS NOT NULL) ORDER BY o.id)
        FROM (SELECT * FROM own_routines WHERE user_id = u.user_id ORDER BY deleted_at DESC NULLS FIRST LIMIT 100) o) AS "ownRoutines",
      EXISTS (SELECT FROM recovery_codes r WHERE r.user_id = u.user_id AND r.used_at IS NULL) OR EXISTS (SELECT FROM passkeys p WHERE p.user_id = u.user_id)
        OR EXISTS (SELECT FROM emails e WHERE e.user_id = u.user_id AND e.address IS NOT NULL AND e.confirmed_at IS NOT NULL) AS "hasWayBack",
      EXISTS (SELECT FROM share_views v WHERE v.user_id = u.user_id AND v.at > u.shares_seen_at) AS "linkNews",
      EXISTS (SELECT FROM share_answers a WHERE a.user_id = u.user_id AND a.seen_at IS NULL) AS "answerNews"
    FROM users u LEFT JOIN standing_snapshots s ON s.user_id = u.user_id
    WHERE u.user_id = ${userId}::uuid`;
  if (!row) throw new Error("The account is gone.");
  const { state: stored, devices: listed, ownRoutines, hasWayBack, linkNews, answerNews, ...rest } = row;
  const person = { userId, ...rest };
  const devices = (listed ?? []).map(({ retiredOn, away, ...device }) => ({
    ...device,
    ...(away?.length && { away }),
    label: unseal(device.label, labelPlace(userId, device.id)),
    ...(retiredOn && { retiredOn }),
  }));
  const state = stored ?? emptyState();
  const today = localDateAt(now, person.timeZone);
  const routines = (ownRoutines ?? []).map((routine) => toOwnRoutine(userId, routine));
  const standing = standingOn(state, devices, today);
  return { person, today, devices, ownRoutines: routines, state, standing, hasWayBack, linkNews, answerNews };
}

/** The course of a member page, read once a request. */
export const courseOf = cache((owner: OwnerScope): Promise<Course> => asReader(owner, (tx) => readCourse(tx, owner)));

/** What the pages of the set show: the course, and when each size was practised with. Two queries. */
export const setPageOf = (owner: OwnerScope): Promise<{ course: Course; uses: ReadonlyMap<string, DeviceUses> }> =>
  asReader(owner, async (tx) => ({ course: await readCourse(tx, owner), uses: await readUses(tx, owner) }));

/** A version of a program: one that an acceptance began, or one with numbers of the person's own. */
export type ProgramVersion = { id: string; version: number; kind: ProgramKind; on: LocalDate; began: boolean; own: OwnParameters };

/** Who set the numbers that a clinician has set, and when. */
export type SetBy = { name: string; role: string; on: LocalDate };

/** What a clinician agreed or set, and whether it was proposed through a link and accepted; `undone`: and taken back. */
export type ClinicianVersion = SetBy & { id: string; agrees: boolean; parameters: Parameters; proposed: boolean; undone: boolean };

type ProgramPage = { course: Course; versions: ProgramVersion[]; agreements: ClinicianVersion[]; setBy: SetBy | undefined };

/** What the program page shows: the course, every version so far and what clinicians set, the latest first. Three queries, or four. */
export const programPageOf = (owner: OwnerScope): Promise<ProgramPage> =>
  asScope(
    owner,
    async (tx) => {
      const course = await readCourse(tx, owner);
      const rows = await tx.program.findMany({ where: { userId: owner.userId }, orderBy: { version: "desc" }, take: 100 });
      const versions = rows.map(({ id, version, kind, on, parameters }) => ({
        id,
        version,
        kind: kind as ProgramKind,
        on: toLocalDate(on),
        began: parameters === null,
        own: (parameters ?? {}) as OwnParameters,
      }));
      return { course, versions, agreements: await readClinicianVersions(tx, owner), setBy: await readSetBy(tx, owner, course.state) };
    },
    { readOnly: true },
  );

async function readClinicianVersions(tx: Tx, { userId }: OwnerScope): Promise<ClinicianVersion[]> {
  const rows = await tx.clinicianAgreement.findMany({
    where: { userId },
    include: { answers: { select: { id: true } } },
    orderBy: [{ on: "desc" }, { id: "desc" }],
    take: 50,
  });
  return rows.map(({ id, on, name, role, agrees, parameters, answers, undoneAt }) => ({
    id,
    on: toLocalDate(on),
    name: unseal(name, clinicianNamePlace(userId, id)),
    role,
    agrees,
    parameters: (parameters ?? {}) as Parameters,
    proposed: answers.length > 0,
    undone: undoneAt !== null,
  }));
}

async function readSetBy(tx: Tx, { userId }: OwnerScope, { clinician }: FoldState): Promise<SetBy | undefined> {
  if (!clinician?.parameters) return undefined;
  const { id, role, on } = setBy(clinician);
  const row = await tx.clinicianAgreement.findUnique({ where: { userId_id: { userId, id } }, select: { name: true } });
  return row ? { name: unseal(row.name, clinicianNamePlace(userId, id)), role, on } : undefined;
}

/** The month that is looked at, and the first and last that can be. */
export type ShownMonths = { month: Month; shown: { from: Month; to: Month } };

type PastRow = { id: string; on: Date; kind: PastLog["kind"]; deviceId: string | null; decision: unknown };

/**
 * What the plan page shows: the course, and what was recorded on the days shown: with `asked` (a month, as an address has it) those of a month, else
 * those of the weeks behind today. Two queries, of a month three.
 */
export const planPageOf = (owner: OwnerScope, asked?: string): Promise<{ course: Course; logs: PastLog[]; months?: ShownMonths }> =>
  asScope(
    owner,
    async (tx) => {
      const course = await readCourse(tx, owner);
      const { userId } = owner;
      const { today } = course;
      const months = asked === undefined ? undefined : await readMonths(tx, owner, asked, today);
      const { from, to } = months ? daysRecorded(months.month, today) : { from: firstDayShown(today), to: today };
      const rows = await tx.log.findMany({
        where: { userId, deletedAt: null, on: { gte: fromLocalDate(from), lte: fromLocalDate(to) } },
        select: { id: true, on: true, kind: true, deviceId: true, decision: true },
        orderBy: { id: "asc" },
      });
      return { course, logs: rows.map((row) => pastLog(row as PastRow, course.devices)), ...(months && { months }) };
    },
    { readOnly: true },
  );

async function readMonths(tx: Tx, { userId }: OwnerScope, asked: string, today: LocalDate): Promise<ShownMonths> {
  const first = await tx.log.findFirst({ where: { userId, deletedAt: null }, select: { on: true }, orderBy: { on: "asc" } });
  const firstOn = first ? toLocalDate(first.on) : today;
  return { month: monthShown(asked, today, firstOn), shown: monthsShown(today, firstOn) };
}

function pastLog({ id, on, kind, deviceId, decision }: PastRow, devices: readonly OwnDevice[]): PastLog {
  const device = devices.find((one) => one.id === deviceId);
  const { action } = (decision as Decision | null) ?? {};
  return { id, on: toLocalDate(on), kind, ...(device && { mm: device.maxDiameterMm }), ...(action && { action }) };
}

/** Everything that the fold is made from but the logs (readLogs), in no particular order: a few rows a year. */
export async function readMilestones(tx: Tx, { userId }: Scope): Promise<Event[]> {
  const screenings = await tx.screening.findMany({ where: { userId } });
  const programs = await tx.program.findMany({ where: { userId } });
  const agreements = await tx.clinicianAgreement.findMany({ where: { userId, undoneAt: null } });
  const confirmations = await tx.stepUpConfirmation.findMany({ where: { userId } });
  const changes = await tx.planChange.findMany({ where: { userId, undoneAt: null } });
  return [
    ...screenings.map(({ id, on, intake }): Event => ({ type: "screening", id, on: toLocalDate(on), intake: intake as Intake })),
    ...programs.map(
      ({ id, on, kind, parameters }): Event =>
        parameters
          ? { type: "edit-program", id, on: toLocalDate(on), parameters: parameters as OwnParameters }
          : { type: "accept-program", id, on: toLocalDate(on), kind: kind as ProgramKind },
    ),
    ...agreements.map(
      ({ id, on, name, role, agrees, floor, parameters }): Event => ({
        type: "clinician",
        id,
        on: toLocalDate(on),
        name: unseal(name, clinicianNamePlace(userId, id)),
        role: role as "doctor",
        agrees,
        ...(floor ? { floor: floor as "tight" } : {}),
        ...(parameters ? { parameters: parameters as Parameters } : {}),
      }),
    ),
    ...confirmations.map(({ id, on, deviceId }): Event => ({ type: "confirm-step-up", id, on: toLocalDate(on), deviceId })),
    ...changes.map(({ id, on, kind, body }) => ({ ...(body as object), type: kind, id, on: toLocalDate(on) }) as Event),
  ];
}

export const clinicianNamePlace = (userId: string, row: string) => ({ userId, table: "clinician_agreements", column: "name", row });
