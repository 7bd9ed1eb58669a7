import "server-only";
import type { SignInMethod } from "@/lib/core/auth";
import { type LocalDate, localDateAt } from "@/lib/core/dates";
import { asScope } from "@/lib/core/db";
import type { OwnerScope } from "@/lib/core/scope";
import { readPerson } from "../queries";

/** A browser that is signed in. */
export type SignedInBrowser = {
  id: string;
  /** In words, never an address. */
  agent: string;
  method: SignInMethod;
  place: string | null;
  since: LocalDate;
  lastSeenAt: Date;
  /** The one that asks. */
  here: boolean;
};

type Row = Omit<SignedInBrowser, "since" | "here"> & { createdAt: Date };

/** Every browser in which this person is signed in now, this one first, then by when it was last seen. One whose time is over is none. */
export const signInsOf = (owner: OwnerScope): Promise<{ timeZone: string; browsers: SignedInBrowser[] }> =>
  asScope(
    owner,
    async (tx) => {
      const { userId, sessionId } = owner;
      const { timeZone } = await readPerson(tx, owner);
      const rows = await tx.$queryRaw<Row[]>`
        SELECT i.id, i.agent, i.method, i.place, i.created_at AS "createdAt", i.last_seen_at AS "lastSeenAt"
        FROM sign_ins i JOIN sessions s ON s.user_id = i.user_id AND s.id = i.id
        WHERE i.user_id = ${userId}::uuid AND s.expires_at > now() AND s.created_at > now() - interval '180 days'
        ORDER BY i.last_seen_at DESC, i.id`;
      const browsers = rows.map(({ createdAt, ...row }) => ({ ...row, since: localDateAt(createdAt, timeZone), here: row.id === sessionId }));
      return { timeZone, browsers: [...browsers.filter(({ here }) => here), ...browsers.filter(({ here }) => !here)] };
    },
    { readOnly: true },
  );
