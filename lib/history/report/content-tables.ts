import type { ShareField } from "@/lib/core/scope";
import type { HistoryRecord } from "../record";
import { trendTable } from "../trends";
import type { DecisionLine, Letter, LetterRecord } from "./compose-letter";
import { periodWords } from "./period-words";
import { canPrint } from "./printable";
import { printed, type Say, sayDate } from "./say";
import type { ReportTable } from "./table";

const dash = "–";
const or = (value: string | number | undefined) => (value === undefined ? dash : String(value));

/** A table without the columns of what is not shared: nothing in them would say whether there was something. */
function columnsTold({ head, rows, widths, ...table }: ReportTable, told: readonly boolean[]): ReportTable {
  const kept = <T>(cells: readonly T[]) => cells.filter((_, at) => told[at]);
  return { ...table, head: kept(head), rows: rows.map(kept), widths: kept(widths) };
}

export function periodTable(records: readonly HistoryRecord[], fields: readonly ShareField[], say: Say): ReportTable {
  const { grain, rows } = trendTable(records, printed.periods);
  const words = (key: string) => say(`charts.pain.${key}`);
  const table = {
    title: say("historyExport.report.periods"),
    head: [words("period"), words("sessions"), words("medianPain"), words("worstPain"), words("medianComfort")],
    // A table of single days would say the sessions over again.
    rows:
      grain === "day"
        ? []
        : rows.map(({ from, sessions, pain, worst, comfort }) => [periodWords(from, grain), or(sessions), or(pain), or(worst), or(comfort)]),
    widths: [3, 2, 2, 2, 2],
  };
  const [pain, comfort] = [fields.includes("pain"), fields.includes("comfort")];
  return columnsTold(table, [true, true, pain, pain, comfort]);
}

export function sessionTable(records: readonly HistoryRecord[], fields: readonly ShareField[], size: (mm: number) => string, say: Say): ReportTable {
  const sessions = records.filter(({ kind }) => kind === "dilation").toReversed();
  const words = (key: string, values?: Record<string, string | number>) => say(`historyExport.report.${key}`, values);
  const sign = (name: string) => say(`sharing.letter.sign.${name}`);
  const rows = sessions
    .slice(0, printed.sessions)
    .map(({ on, sizeMm, minutes, pain, comfort, soreness, blood, flags = [], decision }) => [
      sayDate(on),
      sizeMm === undefined ? dash : size(sizeMm),
      or(minutes),
      or(pain),
      or(comfort),
      or(soreness),
      [...(blood && blood !== "none" ? [sign(`blood-${blood}`)] : []), ...flags.filter((flag) => flag !== "distress").map(sign)].join(", ") || dash,
      decision && decision.action !== "continue" ? say(`sharing.letter.action.${decision.action}`) : dash,
    ]);
  const has = (field: ShareField) => fields.includes(field);
  const told = [true, has("sizes"), has("sessions"), has("pain"), has("comfort"), has("pain"), has("bleeding") || has("symptoms"), has("decisions")];
  const table = {
    title: words("sessions"),
    ...(sessions.length > rows.length ? { note: words("sessionsLatest", { shown: rows.length, count: sessions.length }) } : {}),
    head: ["on", "size", "minutes", "pain", "comfort", "nextDay", "signs", "decision"].map((name) => words(`column.${name}`)),
    rows,
    widths: [2.1, 1.4, 1.1, 0.9, 1.2, 1.2, 3, 1.7],
  };
  return columnsTold(table, told);
}

export function exerciseTable(sums: NonNullable<Letter["exercises"]>, say: Say): ReportTable {
  const words = (key: string) => say(`sharing.letter.${key}`);
  const rows = sums.map(({ name, times, lastOn }) => [name ?? words("ownRoutine"), String(times), sayDate(lastOn)]);
  return { title: words("exercises"), head: [words("exercise"), words("times"), words("lastOn")], rows, widths: [5, 1, 2] };
}

/** In the person's own words, newest first. Letters that the file's fonts lack are told, never guessed. */
export function noteTable(notes: LetterRecord["notes"], say: Say): ReportTable {
  const words = (key: string) => say(`sharing.letter.${key}`);
  const rows = notes.toReversed().map(({ on, text }) => [sayDate(on), text]);
  const missing = notes.some(({ text }) => !canPrint(text));
  return {
    title: words("notes"),
    ...(missing ? { note: say("historyExport.report.notesLetters") } : {}),
    head: [words("on"), words("notes")],
    rows,
    widths: [1.3, 8],
  };
}

export function decisionTable(lines: readonly DecisionLine[], size: (mm: number) => string, say: Say): ReportTable {
  const words = (key: string, values?: Record<string, string | number>) => say(`sharing.letter.${key}`, values);
  const rows = lines.slice(0, printed.decisions).map((line) => {
    if (!("decision" in line)) {
      return [sayDate(line.on), words("action.step-up"), words("stepUp", { size: line.stepUpMm === undefined ? "none" : size(line.stepUpMm) }), dash];
    }
    const { action, because, wording, rule, source, standing, stepDown, until } = line.decision;
    const limits = [
      words(`action.${action}`),
      ...(stepDown ? [words("stepDown")] : []),
      ...(until ? [words("until", { until: sayDate(until) })] : []),
    ];
    const why = because ? `${because[0]?.toUpperCase()}${because.slice(1)}.` : (wording ?? words("reasonNotShared"));
    return [sayDate(line.on), limits.join(", "), why, rule ? `${rule}: ${source} [${standing}]` : dash];
  });
  const more = lines.length > rows.length ? ` ${say("historyExport.report.decisionsLatest", { shown: rows.length, count: lines.length })}` : "";
  return {
    title: words("decisions"),
    note: `${words("decisionsNote")}${more}`,
    head: [words("on"), words("decision"), words("why"), words("rule")],
    rows,
    widths: [1.3, 1.8, 3.2, 3.4],
  };
}
