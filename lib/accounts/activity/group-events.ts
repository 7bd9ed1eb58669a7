import { type LocalDate, localDateAt, localTimeAt } from "@/lib/core/dates";
import type { Cursor } from "./cursor";
import { namedColumns, nameEvent } from "./name-event";
import type { AuditLine } from "./schema";

/** Which browser it was: this one, one still signed in (in words), one that no longer is, or none. */
export type Actor = { kind: "here" | "gone" | "none" } | { kind: "browser"; agent: string };
/** The same event so many times in one minute, from one place. `last` is the oldest of them, where a page may end. */
export type ActivityItem = {
  id: string;
  time: string;
  name: string;
  columns: string[];
  count: number;
  actor: Actor;
  last: Cursor;
};
export type ActivityDay = { on: LocalDate; items: ActivityItem[] };

function actorOf({ sessionId, agent }: AuditLine, here: string | undefined): Actor {
  if (!sessionId) return { kind: "none" };
  if (sessionId === here) return { kind: "here" };
  return agent === null ? { kind: "gone" } : { kind: "browser", agent };
}

/** @param here the session that looks */
function toItem(line: AuditLine, timeZone: string, here: string | undefined): ActivityItem & { on: LocalDate; sessionId: string | null } {
  return {
    id: line.id,
    on: localDateAt(line.at, timeZone),
    time: localTimeAt(line.at, timeZone),
    name: nameEvent(line),
    columns: namedColumns(line),
    count: 1,
    actor: actorOf(line, here),
    sessionId: line.sessionId,
    last: { at: line.at, action: line.action, id: line.id },
  };
}

/**
 * Days as the person had them, in the order of the lines (newest first). Equal neighbours of one minute are one item, so that a set of forty does not
 * drown what stands beside it.
 */
export function groupEvents(
  lines: readonly AuditLine[],
  timeZone: string,
  here: string | undefined,
  most: number,
): { days: ActivityDay[]; more: boolean } {
  const items: ReturnType<typeof toItem>[] = [];
  for (const line of lines) {
    const item = toItem(line, timeZone, here);
    const before = items.at(-1);
    const same = before && (["on", "time", "name", "sessionId"] as const).every((key) => before[key] === item[key]);
    if (!same) {
      if (items.length === most) return { days: byDay(items), more: true };
      items.push(item);
      continue;
    }
    before.count += 1;
    before.columns = [...new Set([...before.columns, ...item.columns])];
    before.last = item.last;
  }
  return { days: byDay(items), more: false };
}

function byDay(items: readonly ReturnType<typeof toItem>[]): ActivityDay[] {
  const days: ActivityDay[] = [];
  for (const { on, sessionId: _, ...item } of items) {
    const day = days.at(-1);
    if (day?.on === on) day.items.push(item);
    else days.push({ on, items: [item] });
  }
  return days;
}
