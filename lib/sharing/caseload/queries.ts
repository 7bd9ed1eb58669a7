import "server-only";
import type { LocalDate } from "@/lib/core/calendar";
import { unseal } from "@/lib/core/crypto";
import { queryOnce } from "@/lib/core/db";
import type { OwnerScope } from "@/lib/core/scope";
import { type Flagged, redFlagsOf } from "@/lib/history/red-flags";

export const keptPlace = (userId: string, row: string, column: "label" | "token") => ({ userId, table: "caseload", column, row });

/** One record kept. `sessions` and `signOn`: recorded since it was last opened from here. What its link does not show is absent. */
export type Kept = {
  id: string;
  label: string;
  reviewedAt: Date;
  expiresAt: Date;
  sessions?: number;
  lastOn?: LocalDate;
  /** The latest day with blood or another sign to look at. */
  signOn?: LocalDate;
  /** Whether the link shows signs at all. */
  signs: boolean;
  /** Proposals that the person has decided since. */
  decided: number;
};
/** `flagged`: days with blood or a flag since then, of what is shared. */
type Row = Omit<Kept, "reviewedAt" | "expiresAt" | "signOn"> & { reviewedAt: string; expiresAt: string; flagged?: Flagged[] };
/** What is shared with an account, and its own time zone. */
export type Caseload = { entries: Kept[]; timeZone: string };

/** Those with a sign first, then those with other news, each latest first. */
const rank = ({ signOn, sessions = 0, decided }: Kept) => (signOn ? 0 : sessions + decided > 0 ? 1 : 2);

const latestSign = (flagged: readonly Flagged[]): LocalDate | undefined =>
  redFlagsOf(flagged)
    .flatMap(({ days }) => days)
    .sort()
    .at(-1);

/** What is shared with this account, in one statement: what a link does not open any more is forgotten by it. */
export async function caseloadOf({ userId }: OwnerScope): Promise<Caseload> {
  const [row] = await queryOnce<{ caseload: { timeZone: string; entries: Row[] } }>`SELECT caseload_of(${userId}::uuid) AS caseload`;
  if (!row) throw new Error("The statement gave no row.");
  const entries = row.caseload.entries.map(({ reviewedAt, expiresAt, label, flagged = [], ...entry }): Kept => {
    const signOn = latestSign(flagged);
    return {
      ...entry,
      ...(signOn ? { signOn } : {}),
      label: unseal(label, keptPlace(userId, entry.id, "label")),
      reviewedAt: new Date(reviewedAt),
      expiresAt: new Date(expiresAt),
    };
  });
  return { entries: entries.sort((one, other) => rank(one) - rank(other)), timeZone: row.caseload.timeZone };
}
