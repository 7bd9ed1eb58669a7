import { z } from "zod";
import { type Decision, decisionActions } from "./schema";

/** The most changed decisions that are named one by one; a cookie holds no more. */
const most = 12;

/** What was just done to a log, for the page that follows: which later decisions came out differently, what they were and what they are. */
export const changeSchema = z.object({
  did: z.enum(["saved", "again", "edited", "deleted", "restored", "answered"]),
  id: z.uuid(),
  /** The log whose page leads on to this one. */
  from: z.uuid().optional(),
  changes: z.array(z.object({ id: z.uuid(), was: z.enum(decisionActions).nullable(), is: z.enum(decisionActions).nullable() })).max(most),
  /** All that changed, named or not. */
  count: z.number(),
});
export type Change = z.infer<typeof changeSchema>;

const severity = (decision: Decision | null) => (decision ? decisionActions.indexOf(decision.action) : -1);

/** Whether `one` is what a person has to be told first, of two decisions made at once. */
export const outweighs = (one: Decision | null, other: Decision | null): boolean => severity(one) > severity(other);

type Changed = { logId: string; before: Decision | null; after: Decision | null };

/** Only what a person would notice is named: another action first, then another date or size under the same action. */
export function changeOf(did: Change["did"], id: string, changed: readonly Changed[]): Change {
  const seen = changed.filter(
    ({ before, after }) => before?.action !== after?.action || before?.until !== after?.until || before?.deviceId !== after?.deviceId,
  );
  const ordered = [...seen].sort(
    (one, other) => Number(one.before?.action === one.after?.action) - Number(other.before?.action === other.after?.action),
  );
  const changes = ordered.slice(0, most).map(({ logId, before, after }) => ({ id: logId, was: before?.action ?? null, is: after?.action ?? null }));
  return { did, id, changes, count: seen.length };
}
