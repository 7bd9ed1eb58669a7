import type { LocalDate } from "@/lib/core/calendar";
import type { ProgramKind } from "@/lib/programs/schema";
import type { Decision } from "@/lib/sessions/schema";
import type { HistoryRecord, RecordDecision } from "./record";

/** A decision with all that is said of it: of the person's own logs it always is. */
type Told = RecordDecision & Pick<Decision, "rule" | "source" | "standing" | "wording">;
const isTold = (decision: RecordDecision | undefined): decision is Told => decision?.rule !== undefined;

/** One line of the timeline. carry: so many logs in a row after which all went on, from the first to the last of them. */
export type TimelineEntry =
  | { is: "decided"; on: LocalDate; id: string; decision: Told }
  | { is: "carry"; on: LocalDate; first: LocalDate; count: number; rules: string[] }
  | { is: "stepUp"; on: LocalDate; sizeMm?: number }
  | { is: "program"; on: LocalDate; kind: ProgramKind };

type Own = {
  steps: readonly { on: LocalDate; sizeMm?: number }[];
  programs: readonly { on: LocalDate; kind: ProgramKind }[];
};

/** On one day a program comes before a step, and both before what the day's practice led to. */
const order: Record<TimelineEntry["is"], number> = { program: 0, stepUp: 1, decided: 2, carry: 2 };

/** Every decision of a stretch, newest first: the rules' after each log, the steps up confirmed, the programs accepted. */
export function timelineOf(records: readonly HistoryRecord[], { steps, programs }: Own): TimelineEntry[] {
  const decided = records.flatMap(({ on, id, decision }): TimelineEntry[] => {
    if (!id || !isTold(decision) || decision.rule === "DEC-NOTED") return [];
    return [decision.action === "continue" ? { is: "carry", on, first: on, count: 1, rules: [decision.rule] } : { is: "decided", on, id, decision }];
  });
  const chosen: TimelineEntry[] = [
    ...steps.map((step): TimelineEntry => ({ is: "stepUp", ...step })),
    ...programs.map((program): TimelineEntry => ({ is: "program", ...program })),
  ];
  const oldestFirst = [...decided, ...chosen].sort((one, other) =>
    one.on === other.on ? order[one.is] - order[other.is] : one.on < other.on ? -1 : 1,
  );
  const joined: TimelineEntry[] = [];
  for (const entry of oldestFirst) {
    const last = joined.at(-1);
    if (entry.is === "carry" && last?.is === "carry")
      joined[joined.length - 1] = { ...last, on: entry.on, count: last.count + 1, rules: [...new Set([...last.rules, ...entry.rules])] };
    else joined.push(entry);
  }
  return joined.reverse();
}
