import type { ReactNode } from "react";
import type { LocalDate } from "@/lib/core/calendar";
import type { ShareField } from "@/lib/core/scope";
import { formatSize } from "@/lib/devices/convert-size";
import { composeLetter, rulesVersion } from "@/lib/history/report/compose-letter";
import type { SharedView } from "@/lib/sharing/log-row";
import { sinceOpened } from "@/lib/sharing/since-opened";
import { LetterDecisions } from "./letter-decisions";
import { LetterExercises } from "./letter-exercises";
import { LetterFacts } from "./letter-facts";
import { LetterFlags } from "./letter-flags";
import { LetterNotes } from "./letter-notes";
import { LetterPictures } from "./letter-pictures";
import { LetterProgram } from "./letter-program";
import { LetterSessions } from "./letter-sessions";
import { LetterSince } from "./letter-since";
import { letterWords as t } from "./letter-words";
import { sayDate } from "./say-days";

export type LetterProps = {
  view: SharedView;
  fields: readonly ShareField[];
  fromOn: LocalDate;
  today: LocalDate;
  /** Whether this is a link's latest page, opened by whom it is for: then it says what is new. */
  opened?: boolean;
};

/** Said by the list of red flags itself. */
const ofFlags = new Set(["flags", "flagsNone", "bloodNone", "signsNone"]);

/** What a link shows, in the order in which an appointment asks for it. Each part is there only if it is shared. */
export function Letter({ view: { record, days, lastOn }, fields, fromOn, today, opened }: LetterProps) {
  const letter = composeLetter(record, { fields, fromOn, toOn: days.to, toldFrom: days.from });
  const size = (mm: number | string) => formatSize(Number(mm), record.unit);
  const shares = (...some: ShareField[]) => some.some((field) => fields.includes(field));
  const sentences = letter.sentences.filter(({ key }) => !(letter.flagDays && ofFlags.has(key)));
  const since = lastOn ? { lastOn, ...sinceOpened(record) } : undefined;
  return (
    <>
      <Part title={t("summary")}>
        <LetterFacts letter={letter} size={size} />
        {sentences.length > 0 || !letter.flagDays ? (
          <p className="mt-4 max-w-measure text-lg print:mt-1.5 print:max-w-none print:text-xs">
            {sentences.map(({ key, values }) => t(`sentence.${key}`, sentenceValues(values, size))).join(" ") || t("nothing")}
          </p>
        ) : null}
        <div className="mt-6 grid items-start gap-x-12 gap-y-6 lg:grid-cols-2 print:mt-2 print:grid-cols-2 print:gap-x-6">
          {opened ? <LetterSince size={size} {...(since ? { since } : {})} /> : null}
          {letter.flagDays ? <LetterFlags days={letter.flagDays} fields={fields} /> : null}
        </div>
      </Part>
      <LetterPictures letter={letter} steps={record.steps} fields={fields} size={size} />
      {shares("sessions") ? (
        <Part title={t("section.sessions")}>
          <LetterSessions told={letter.told} fields={fields} size={size} />
        </Part>
      ) : null}
      {letter.exercises ? (
        <Part title={t("exercises")}>
          <LetterExercises sums={letter.exercises} />
        </Part>
      ) : null}
      {letter.decisions ? (
        <Part title={t("decisions")}>
          <LetterDecisions lines={letter.decisions} size={size} />
        </Part>
      ) : null}
      {shares("program", "goal", "screening") ? (
        <Part title={t(shares("program") ? "program" : "programWithout")}>
          <LetterProgram record={record} program={letter.program} told={shares("program")} size={size} />
        </Part>
      ) : null}
      {shares("notes") ? (
        <Part title={t("notes")}>
          <LetterNotes notes={record.notes.filter(({ on }) => on >= days.from)} />
        </Part>
      ) : null}
      <Part title={t("provenance")}>
        <p className="max-w-measure text-md text-muted print:max-w-none print:text-xs">{t("provenanceText")}</p>
        <p className="mt-2 text-muted text-sm print:mt-0 print:text-xs">{t("shownOn", { on: sayDate(today), version: rulesVersion })}</p>
      </Part>
    </>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2 className="mb-3 print:mb-0.5 print:text-base">{title}</h2>
    {children}
  </section>
);

/** Days and sizes of a sentence as people read them; other numbers as they are. */
function sentenceValues(values: Record<string, string | number>, size: (mm: number | string) => string) {
  const sizes = typeof values.from === "number";
  const say = (value: string | number) => (typeof value === "string" ? sayDate(value) : sizes ? size(value) : value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, say(value)]));
}
