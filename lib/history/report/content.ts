import { daysBetween, type LocalDate } from "@/lib/core/calendar";
import { formatSize } from "@/lib/devices/convert-size";
import type { Parameters, Standing } from "@/lib/programs/schema";
import { templates } from "@/lib/programs/templates";
import type { HistoryRecord } from "../record";
import { trendTable } from "../trends";
import { type DecisionLine, type Letter, type LetterRecord, rulesVersion } from "./compose-letter";
import { periodWords } from "./period-words";
import type { ReportTable } from "./table";

/** A text by its key among the messages. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** Where the person stands today, as far as it is told. */
export type Now = Pick<Standing, "state" | "restUntil" | "device" | "needs">;

export type ReportInput = { record: LetterRecord; letter: Letter; now: Now; fromOn: LocalDate; toOn: LocalDate; today: LocalDate };

type Pair = { term: string; value: string };
/** The report in words, before it is drawn. */
export type ReportContent = {
  title: string;
  range: string;
  summary: string;
  /** None: it is said that there is none. */
  flags: { title: string; lines: string[]; none: string };
  facts: Pair[];
  program: { title: string; text: string; items: Pair[] };
  tables: ReportTable[];
  provenance: { title: string; text: string; note: string };
};

/** Of a long record the latest sessions and decisions are printed one by one; all of it stands in the table of periods. */
export const printed = { sessions: 60, decisions: 40, periods: 30, flagDays: 6 } as const;

export const sayDate = (date: LocalDate): string => periodWords(date, "date");

export function reportContent({ record, letter, now, fromOn, toOn, today }: ReportInput, say: Say): ReportContent {
  const size = (mm: number) => formatSize(mm, record.unit);
  return {
    title: say("sharing.letter.title"),
    range: say("sharing.letter.range", { from: sayDate(fromOn), to: sayDate(toOn) }),
    summary: letter.sentences.map(({ key, values }) => say(`sharing.letter.sentence.${key}`, inWords(values, size))).join(" "),
    flags: flagsOf(letter, say),
    facts: factsOf({ letter, fromOn, toOn, size }, say),
    program: programOf(record, letter, now, size, say),
    tables: [periodTable(record.records, say), sessionTable(record.records, size, say), decisionTable(letter.decisions ?? [], size, say)].filter(
      ({ rows }) => rows.length > 0,
    ),
    provenance: {
      title: say("sharing.letter.provenance"),
      text: say("sharing.letter.provenanceText"),
      note: say("historyExport.report.madeOn", { on: sayDate(today), version: rulesVersion }),
    },
  };
}

/** Days and sizes of a sentence as people read them; other numbers as they are. */
function inWords(values: Record<string, string | number>, size: (mm: number) => string): Record<string, string | number> {
  const sizes = typeof values.from === "number";
  const word = (value: string | number) => (typeof value === "string" ? sayDate(value) : sizes ? size(value) : value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, word(value)]));
}

function flagsOf({ redFlags = [] }: Letter, say: Say): ReportContent["flags"] {
  const lines = redFlags.map(({ sign, days }) => {
    const more = days.length - printed.flagDays;
    const list = [...days.slice(-printed.flagDays).map(sayDate), ...(more > 0 ? [say("sharing.letter.andMore", { count: more })] : [])].join(", ");
    return `${say(`sharing.letter.sign.${sign}`)}: ${say("sharing.letter.redFlagDays", { days: days.length, list })}`;
  });
  return { title: say("sharing.letter.redFlags"), lines, none: say("sharing.letter.redFlagsNone") };
}

type Facts = { letter: Letter; fromOn: LocalDate; toOn: LocalDate; size: (mm: number) => string };

/** The five facts of the clinician's view. */
function factsOf({ letter: { program, practice, adherence, sizes, pain }, fromOn, toOn, size }: Facts, say: Say): Pair[] {
  const words = (key: string, values?: Record<string, string | number>) => say(`sharing.letter.${key}`, values);
  const practised = practice && [
    words("practiceValue", { sessions: practice.sessions, exercises: practice.exercises }),
    ...(adherence && adherence.planned > 0 ? [words("practicePlanned", { practised: adherence.practised, planned: adherence.planned })] : []),
    ...(practice.minutes === undefined ? [] : [words("minutes", { minutes: practice.minutes })]),
  ];
  const felt = pain && [
    words("painValue", { median: pain.median, worst: pain.worst }),
    ...(pain.comfort === undefined ? [] : [words("comfortValue", { comfort: pain.comfort })]),
  ];
  const values = {
    period: words("periodValue", { from: sayDate(fromOn), to: sayDate(toOn), days: daysBetween(fromOn, toOn) + 1 }),
    program: program && words("programValue", { name: templates[program.kind].name, on: sayDate(program.on) }),
    practice: practised?.join("; "),
    size: sizes && words(sizes.first === sizes.last ? "sizeSame" : "sizeChange", { from: size(sizes.first), to: size(sizes.last) }),
    pain: felt?.join("; "),
  };
  return Object.entries(values).map(([key, value]) => ({ term: words(`fact.${key}`), value: value ?? words("notRecorded") }));
}

function programOf(record: LetterRecord, { program }: Letter, now: Now, size: (mm: number) => string, say: Say): ReportContent["program"] {
  const words = (key: string, values?: Record<string, string | number>) => say(`sharing.letter.${key}`, values);
  const { screening } = record;
  const agreement = program?.agreement;
  const items = [
    { term: say("historyExport.report.now"), value: nowInWords(now, size, say) },
    ...(screening
      ? [
          {
            term: words("screening"),
            value: words("screeningValue", { result: words(`screeningResult.${screening.result}`), on: sayDate(screening.on) }),
          },
        ]
      : []),
    ...(agreement
      ? [
          {
            term: words("agreement"),
            value: [
              words("agreementValue", { role: words(`role.${agreement.role}`), agrees: String(agreement.agrees), on: sayDate(agreement.on) }),
              ...(agreement.floor ? [words(`floor.${agreement.floor}`)] : []),
            ].join("; "),
          },
        ]
      : []),
    ...(program ? parametersIn(program.parameters, size, say) : []),
  ];
  const text = program ? `${templates[program.kind].name}. ${templates[program.kind].summary}` : words("programNone");
  return { title: words("program"), text, items };
}

function nowInWords({ state, restUntil, device, needs }: Now, size: (mm: number) => string, say: Say): string {
  const words = (key: string, values?: Record<string, string | number>) => say(`historyExport.report.${key}`, values);
  return [
    words(`state.${state}`, { until: restUntil ? sayDate(restUntil) : "" }),
    ...(device ? [words("sizeNow", { size: size(device.mm), since: sayDate(device.since) })] : []),
    // Without a screening that is said already.
    ...(state === "none" ? [] : needs).map((need) => words(`needs.${need}`)),
  ].join("; ");
}

/** In one line or two, so that the summary stays a page. */
function parametersIn(parameters: Parameters, size: (mm: number) => string, say: Say): Pair[] {
  const value = (name: string, set: string | number) => {
    if (name === "mode") return say(`sharing.letter.mode.${set}`);
    if (name === "maxDiameterMm" || name === "startDiameterMm") return size(Number(set));
    return name === "holdSeconds" ? say("sharing.letter.seconds", { count: set }) : String(set);
  };
  const named = Object.entries(parameters).flatMap(([name, set]) =>
    set === undefined ? [] : [`${say(`sharing.letter.parameter.${name}`)}: ${value(name, set)}`],
  );
  return named.length > 0 ? [{ term: say("historyExport.report.parameters"), value: named.join("; ") }] : [];
}

const dash = "–";
const or = (value: string | number | undefined) => (value === undefined ? dash : String(value));

function periodTable(records: readonly HistoryRecord[], say: Say): ReportTable {
  const { grain, rows } = trendTable(records, printed.periods);
  const words = (key: string) => say(`charts.pain.${key}`);
  return {
    title: say("historyExport.report.periods"),
    head: [words("period"), words("sessions"), words("medianPain"), words("worstPain"), words("medianComfort")],
    // A table of single days would say the sessions over again.
    rows:
      grain === "day"
        ? []
        : rows.map(({ from, sessions, pain, worst, comfort }) => [periodWords(from, grain), or(sessions), or(pain), or(worst), or(comfort)]),
    widths: [3, 2, 2, 2, 2],
  };
}

function sessionTable(records: readonly HistoryRecord[], size: (mm: number) => string, say: Say): ReportTable {
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
  return {
    title: words("sessions"),
    ...(sessions.length > rows.length ? { note: words("sessionsLatest", { shown: rows.length, count: sessions.length }) } : {}),
    head: ["on", "size", "minutes", "pain", "comfort", "nextDay", "signs", "decision"].map((name) => words(`column.${name}`)),
    rows,
    widths: [2.1, 1.4, 1.1, 0.9, 1.2, 1.2, 3, 1.7],
  };
}

function decisionTable(lines: readonly DecisionLine[], size: (mm: number) => string, say: Say): ReportTable {
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
    const why = because ? `${because[0]?.toUpperCase()}${because.slice(1)}.` : wording;
    return [sayDate(line.on), limits.join(", "), why, `${rule}: ${source} [${standing}]`];
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
