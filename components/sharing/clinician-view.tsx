import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AdherenceChart } from "@/components/charts/adherence-chart";
import { PainChart } from "@/components/charts/pain-chart";
import { SizeChart } from "@/components/charts/size-chart";
import { BrandMark } from "@/components/layout/brand";
import { Page } from "@/components/layout/page";
import type { LocalDate } from "@/lib/core/calendar";
import type { ShareField } from "@/lib/core/scope";
import { formatSize } from "@/lib/devices/convert-size";
import { composeLetter, rulesVersion } from "@/lib/history/report/compose-letter";
import { sinceLast } from "@/lib/history/report/since-last";
import type { SharedRecord } from "@/lib/sharing/queries";
import { newSince, type Part } from "@/lib/sharing/share-range";
import { LetterDecisions } from "./letter-decisions";
import { LetterExercises } from "./letter-exercises";
import { LetterFacts } from "./letter-facts";
import { LetterFlags } from "./letter-flags";
import { LetterNotes } from "./letter-notes";
import { LetterPart } from "./letter-part";
import { LetterProgram } from "./letter-program";
import { LetterRuled } from "./letter-ruled";
import { LetterSessions } from "./letter-sessions";
import { LetterSince } from "./letter-since";
import { type LetterFiles, LetterWays } from "./letter-ways";
import { sayDate } from "./say-days";

type View = {
  record: SharedRecord;
  fields: readonly ShareField[];
  part: Part;
  today: LocalDate;
  /** The day of the reader's last visit. */
  openedOn?: LocalDate | undefined;
  until?: LocalDate;
  files: LetterFiles;
  printed?: "printed";
  /** What may be answered; none in the owner's preview. */
  children?: ReactNode;
};

/** What a link shows, for ten minutes: the summary first, then what it rests on. `until` and `printed` are absent in the owner's preview. */
export function ClinicianView({ record, fields, part, today, openedOn, until, files, printed, children }: View) {
  const t = useTranslations("sharing");
  const { days } = part;
  const since = newSince(openedOn, part);
  const letter = composeLetter(record, { fields, ...days });
  const size = (mm: number | string) => formatSize(Number(mm), record.unit);
  const shares = (...some: ShareField[]) => some.some((field) => fields.includes(field));
  const words = fields.map((field) => t(`field.${field}.word`)).join(", ");
  return (
    <Page width="wide" className="pb-16 print:pb-0">
      <header className="mb-6 border-line border-b pb-5 print:mb-3 print:pb-2">
        <p className="flex items-center gap-2 text-md text-muted print:hidden">
          <BrandMark size={22} /> Gradual
        </p>
        <div className="mt-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-4 print:mt-0">
          <div className="min-w-0">
            <h1 className="print:text-2xl">{t("letter.title")}</h1>
            <p className="mt-1 text-lg print:text-md">{t("letter.range", { from: sayDate(days.fromOn), to: sayDate(days.toOn) })}</p>
          </div>
          <LetterWays files={files} {...(printed ? { printed } : {})} />
        </div>
        <p className="mt-2 text-md text-muted print:mt-1 print:text-sm">
          {until ? t("letter.shared", { fields: words, until: sayDate(until) }) : t("letter.sharedPreview", { fields: words })}
        </p>
        <LetterPart part={part} />
      </header>
      <div className="space-y-10 print:space-y-3">
        <Section title={t("letter.summary")}>
          <p className="max-w-measure text-lg print:max-w-none print:text-sm">
            {letter.sentences.map(({ key, values }) => t(`letter.sentence.${key}`, sentenceValues(values, size))).join(" ") || t("letter.nothing")}
          </p>
          {letter.redFlags ? <LetterFlags flags={letter.redFlags} fields={fields} /> : null}
        </Section>
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[1.1fr_1fr] print:grid-cols-[1.1fr_1fr] print:gap-x-8">
          <Section title={t("letter.stand")}>
            <LetterFacts letter={letter} fields={fields} size={size} />
          </Section>
          <div className="space-y-8 print:space-y-2">
            {since ? (
              <Section title={t("letter.since.title", { on: sayDate(since) })}>
                <LetterSince lines={sinceLast(record, since, fields)} size={size} />
              </Section>
            ) : null}
            {openedOn ? null : (
              <Section title={t("letter.since.titleFirst")} className="print:hidden">
                <p className="text-md text-muted">{t("letter.since.first")}</p>
              </Section>
            )}
            {letter.ruled ? (
              <Section title={t("letter.ruled")}>
                <LetterRuled counts={letter.ruled} latest={letter.decisions?.[0]} />
              </Section>
            ) : null}
          </div>
        </div>
        {shares("pain", "comfort", "sizes") || letter.adherence ? (
          <Section title={t("letter.pictures")}>
            <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-2 print:grid-cols-2 print:gap-x-8 print:gap-y-4">
              <div className="space-y-10 print:space-y-4">
                {fields.includes("sizes") ? <SizeChart records={record.records} unit={record.unit} {...letter.span} /> : null}
                {letter.adherence ? <AdherenceChart adherence={letter.adherence} /> : null}
              </div>
              {shares("pain", "comfort") ? <PainChart records={record.records} {...letter.span} /> : null}
            </div>
          </Section>
        ) : null}
        {shares("sessions") ? (
          <Section title={t("letter.sessions")}>
            <LetterSessions records={record.records} fields={fields} size={size} />
          </Section>
        ) : null}
        {letter.exercises ? (
          <Section title={t("letter.exercises")}>
            <LetterExercises sums={letter.exercises} />
          </Section>
        ) : null}
        {letter.decisions ? (
          <Section title={t("letter.decisions")}>
            <LetterDecisions lines={letter.decisions} size={size} />
          </Section>
        ) : null}
        {shares("program", "goal", "screening") ? (
          <Section title={t(shares("program") ? "letter.program" : "letter.programWithout")}>
            <LetterProgram record={record} program={letter.program} told={shares("program")} size={size} />
          </Section>
        ) : null}
        {fields.includes("notes") ? (
          <Section title={t("letter.notes")}>
            <LetterNotes notes={record.notes} />
          </Section>
        ) : null}
        {children}
        <Section title={t("letter.provenance")}>
          <p className="max-w-measure text-md text-muted print:max-w-none print:text-xs">{t("letter.provenanceText")}</p>
          <p className="mt-2 text-muted text-sm print:mt-0 print:text-xs">{t("letter.shownOn", { on: sayDate(today), version: rulesVersion })}</p>
        </Section>
      </div>
    </Page>
  );
}

function Section({ title, className, children }: { title: string; className?: string | undefined; children: ReactNode }) {
  return (
    <section className={className}>
      <h2 className="mb-3 print:mb-1 print:text-lg">{title}</h2>
      {children}
    </section>
  );
}

/** Days and sizes of a sentence as people read them; other numbers as they are. */
function sentenceValues(values: Record<string, string | number>, size: (mm: number | string) => string) {
  const sizes = typeof values.from === "number";
  const say = (value: string | number) => (typeof value === "string" ? sayDate(value) : sizes ? size(value) : value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, say(value)]));
}
