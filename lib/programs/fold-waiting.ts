import { type LocalDate, localDateAt } from "@/lib/core/dates";
import type { Decision, Log } from "@/lib/sessions/schema";
import { applyEvent, endsHistory } from "./fold-state";
import type { Event, ProgramDevice, Standing } from "./schema";
import { standingOn } from "./standing";
import type { FoldState } from "./state";

type Kept<D> = { person: { timeZone: string }; devices: readonly D[]; state: FoldState };
type Waiting = { log: Log; event: Event };

/** Where a person stands with what has not been sent yet, and what the rules say of each. */
export type StandingHere = { today: LocalDate; state: FoldState; standing: Standing; decisions: ReadonlyMap<string, Decision> };

/**
 * The same rules without a network: the standing as it was last heard of, and on top of it the logs that wait. One that belongs before what is known
 * changes nothing here; the server, which has the whole history, folds it in. @param now the device's own clock
 */
export function foldWaiting<D extends ProgramDevice>(
  { person, devices, state: known }: Kept<D>,
  waiting: readonly Waiting[],
  now: Date,
): StandingHere {
  let state = known;
  const decisions = new Map<string, Decision>();
  for (const { log, event } of waiting) {
    if (!endsHistory(state, event)) continue;
    const after = applyEvent(state, event, devices);
    state = after.state;
    if (after.decision && log.id) decisions.set(log.id, after.decision);
  }
  const today = localDateAt(now, person.timeZone);
  return { today, state, standing: standingOn(state, devices, today), decisions };
}
