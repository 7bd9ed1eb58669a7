import { daysBetween, type LocalDate } from "@/lib/core/calendar";
import type { ShareField } from "@/lib/core/scope";
import { formatSize } from "@/lib/devices/convert-size";
import type { Parameters, Standing } from "@/lib/programs/schema";
import { templates } from "@/lib/programs/templates";
import { type Letter, type LetterRecord, rulesVersion } from "./compose-letter";
import { decisionTable, exerciseTable, noteTable, periodTable, sessionTable } from "./content-tables";
import { printed, type Say, sayDate } from "./say";
import type { ReportTable } from "./table";

/** Where the person stands today, as far as it is told. */
export type Now = Pick<Standing, "state" | "restUntil" | "device" | "needs">;

/** `fields`: what may be told, of which the letter is made. `now`: where the person stands, for themselves only. */
export type ReportInput = {
  record: LetterRecord;
  letter: Letter;
  fields: readonly ShareField[];
  now?: Now;
  fromOn: LocalDate;
  toOn: LocalDate;
  today: LocalDate;
};

type Pair = { term: string; value: string };
/** The report in words, before it is drawn. */
export type ReportContent = {
  title: string;
  range: string;
  summary: string;
  /** Without lines it is said that there is none; absent where they are not shared. */
  flags?: { title: string; lines: string[]; none: string };
  facts: Pair[];
  program?: { title: string; text: string; items: Pair[] };
  tables: ReportTable[];
  provenance: { title: string; text: string; note: string };
};

export function reportContent({ record, letter, fields, now, fromOn, toOn, today }: ReportInput, say: Say): ReportContent {
  const has = (...some: ShareField[]) => some.some((field) => fields.includes(field));
  const size = (mm: number) => formatSize(mm, record.unit);
  return {
    title: say("sharing.letter.title"),
    range: say("sharing.letter.range", { from: sayDate(fromOn), to: sayDate(toOn) }),
    summary:
      letter.sentences.map(({ key, values }) => say(`sharing.letter.sentence.${key}`, inWords(values, size))).join(" ") ||
      say("sharing.letter.nothing"),
    ...(letter.redFlags ? { flags: flagsOf(letter.redFlags, fields, say) } : {}),
    facts: factsOf({ letter, fields, fromOn, toOn, size }, say),
    ...(has("program", "screening", "goal") ? { program: programOf({ record, letter, fields, ...(now ? { now } : {}), size }, say) } : {}),
    tables: [
      periodTable(record.records, fields, say),
      sessionTable(record.records, fields, size, say),
      exerciseTable(letter.exercises ?? [], say),
      decisionTable(letter.decisions ?? [], size, say),
      noteTable(record.notes, say),
    ].filter(({ rows }) => rows.length > 0),
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

function flagsOf(redFlags: NonNullable<Letter["redFlags"]>, fields: readonly ShareField[], say: Say): ReportContent["flags"] {
  const none = !fields.includes("symptoms") ? "bleedingNone" : !fields.includes("bleeding") ? "signsNone" : "redFlagsNone";
  const lines = redFlags.map(({ sign, days }) => {
    const more = days.length - printed.flagDays;
    const list = [...days.slice(-printed.flagDays).map(sayDate), ...(more > 0 ? [say("sharing.letter.andMore", { count: more })] : [])].join(", ");
    return `${say(`sharing.letter.sign.${sign}`)}: ${say("sharing.letter.redFlagDays", { days: days.length, list })}`;
  });
  return { title: say("sharing.letter.redFlags"), lines, none: say(`sharing.letter.${none}`) };
}

type Facts = { letter: Letter; fields: readonly ShareField[]; fromOn: LocalDate; toOn: LocalDate; size: (mm: number) => string };

/** The facts of the clinician's view; one that is not shared says so. */
function factsOf({ letter: { program, practice, exercises, adherence, sizes, pain, comfort }, fields, fromOn, toOn, size }: Facts, say: Say): Pair[] {
  const words = (key: string, values?: Record<string, string | number>) => say(`sharing.letter.${key}`, values);
  const practised = practice && [
    words("practiceValue", { sessions: practice.sessions }),
    ...(adherence && adherence.planned > 0 ? [words("practicePlanned", { practised: adherence.practised, planned: adherence.planned })] : []),
    ...(practice.minutes === undefined ? [] : [words("minutes", { minutes: practice.minutes })]),
  ];
  const felt = [
    ...(pain ? [words("painValue", { median: pain.median, worst: pain.worst })] : []),
    ...(comfort === undefined ? [] : [words("comfortValue", { comfort })]),
  ];
  const times = exercises?.reduce((sum, { times }) => sum + times, 0);
  const [most] = exercises ?? [];
  const named = most && (most.name ?? words("ownRoutine"));
  const shared: Record<string, readonly ShareField[]> = {
    period: fields,
    program: ["program"],
    practice: ["sessions"],
    exercises: ["exercises"],
    size: ["sizes"],
    pain: ["pain", "comfort"],
  };
  const none = (key: string) => words(shared[key]?.some((field) => fields.includes(field)) ? "notRecorded" : "notShared");
  const values = {
    period: words("periodValue", { from: sayDate(fromOn), to: sayDate(toOn), days: daysBetween(fromOn, toOn) + 1 }),
    program: program && words("programValue", { name: templates[program.kind].name, on: sayDate(program.on) }),
    practice: practised?.join("; "),
    exercises: times === undefined ? undefined : words("exercisesValue", { count: times, name: named ?? "none" }),
    size: sizes && words(sizes.first === sizes.last ? "sizeSame" : "sizeChange", { from: size(sizes.first), to: size(sizes.last) }),
    pain: felt.length > 0 ? sentence(felt.join("; ")) : undefined,
  };
  return Object.entries(values).map(([key, value]) => ({ term: words(`fact.${key}`), value: value ?? none(key) }));
}

const sentence = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}`;

type Told = Pick<ReportInput, "record" | "letter" | "fields" | "now"> & { size: (mm: number) => string };

function programOf({ record, letter: { program }, fields, now, size }: Told, say: Say): ReportContent["program"] {
  const words = (key: string, values?: Record<string, string | number>) => say(`sharing.letter.${key}`, values);
  const { screening, goal } = record;
  const agreement = program?.agreement;
  const items = [
    ...(now ? [{ term: say("historyExport.report.now"), value: nowInWords(now, size, say) }] : []),
    ...(goal ? [{ term: words("fact.goal"), value: say(`screening.fields.goal.answers.${goal.goal}`) }] : []),
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
  const text = program
    ? `${templates[program.kind].name}. ${templates[program.kind].summary}`
    : fields.includes("program")
      ? words("programNone")
      : "";
  return { title: words(fields.includes("program") ? "program" : "programWithout"), text, items };
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
