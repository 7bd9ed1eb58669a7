import "server-only";
import { readPerson, readWaysIn } from "@/lib/accounts/queries";
import type { Person } from "@/lib/accounts/schema";
import { hasWayBack } from "@/lib/accounts/ways-in";
import { type LocalDate, localDateAt } from "@/lib/core/dates";
import { asScope, type Tx } from "@/lib/core/db";
import type { OwnerScope, Scope } from "@/lib/core/scope";
import { toLocalDate } from "@/lib/sessions/queries";
import { carryOver, stillTrue } from "./carry-over";
import { type Intake, intakeSchema } from "./schema";
import { type Draft, readDraft } from "./steps";

export type PastScreening = { id: string; on: LocalDate; intake: Intake };

/** The answers so far of a screening not yet finished, as far as they still hold; null when none is under way. */
export async function readAnswers(tx: Tx, { userId }: Scope, now = new Date()): Promise<Draft | null> {
  const row = await tx.screeningDraft.findUnique({ where: { userId } });
  return row ? stillTrue(readDraft(row.answers), row.updatedAt, now) : null;
}

/** The screening in force: the last one; null before the first. */
export async function readLastScreening(tx: Tx, { userId }: Scope): Promise<PastScreening | null> {
  const row = await tx.screening.findFirst({ where: { userId }, orderBy: [{ on: "desc" }, { id: "desc" }] });
  if (!row) return null;
  return { id: row.id, on: toLocalDate(row.on), intake: intakeSchema.parse(row.intake) };
}

export type ScreeningUnderWay = {
  person: Person;
  today: LocalDate;
  /** Null: not begun. */
  draft: Draft | null;
  last: PastScreening | null;
  /** What the forms begin with where the draft says nothing. */
  suggested: Draft;
};

/** What the page before the questions is made from. `hasWayBack`: as lib/accounts/ways-in.ts has it. */
export const screeningStartOf = (owner: OwnerScope, now = new Date()): Promise<Pick<ScreeningUnderWay, "draft" | "last"> & { hasWayBack: boolean }> =>
  asScope(
    owner,
    async (tx) => ({
      draft: await readAnswers(tx, owner, now),
      last: await readLastScreening(tx, owner),
      hasWayBack: hasWayBack(await readWaysIn(tx, owner)),
    }),
    { readOnly: true },
  );

/** All that the pages of the questions are made from. */
export const screeningUnderWay = (owner: OwnerScope, now = new Date()): Promise<ScreeningUnderWay> =>
  asScope(
    owner,
    async (tx) => {
      const person = await readPerson(tx, owner);
      const draft = await readAnswers(tx, owner, now);
      const last = await readLastScreening(tx, owner);
      return { person, today: localDateAt(now, person.timeZone), draft, last, suggested: last ? carryOver(last.intake) : {} };
    },
    { readOnly: true },
  );
