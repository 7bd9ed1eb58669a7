import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { daysBetween, type LocalDate } from "@/lib/core/calendar";
import type { ShareField } from "@/lib/core/scope";
import type { Letter } from "@/lib/history/report/compose-letter";
import { templates } from "@/lib/programs/templates";
import { sayDate } from "./say-days";

type Facts = { letter: Letter; fields: readonly ShareField[]; fromOn: LocalDate; toOn: LocalDate; size: (mm: number) => string };

/** The facts; one that is not shared says so. */
export function LetterFacts({ letter: { program, practice, exercises, adherence, sizes, pain, comfort }, fields, fromOn, toOn, size }: Facts) {
  const t = useTranslations("sharing.letter");
  const or = (shared: readonly ShareField[], value: string | undefined) =>
    value ?? <span className="text-muted">{shared.some((field) => fields.includes(field)) ? t("notRecorded") : t("notShared")}</span>;
  const practiceWords = practice && [
    t("practiceValue", { sessions: practice.sessions }),
    ...(adherence && adherence.planned > 0 ? [t("practicePlanned", { practised: adherence.practised, planned: adherence.planned })] : []),
    ...(practice.minutes === undefined ? [] : [t("minutes", { minutes: practice.minutes })]),
  ];
  const felt = [
    ...(pain ? [t("painValue", { median: pain.median, worst: pain.worst })] : []),
    ...(comfort === undefined ? [] : [t("comfortValue", { comfort })]),
  ];
  const [most] = exercises ?? [];
  const times = exercises?.reduce((sum, done) => sum + done.times, 0);
  const exerciseWords = times === undefined ? undefined : t("exercisesValue", { count: times, name: most ? (most.name ?? t("ownRoutine")) : "none" });
  return (
    <DefinitionList
      className="-mt-3 print:mt-0 print:[&>div]:grid-cols-[9rem_1fr] print:[&>div]:py-1 print:[&>div]:text-sm"
      items={[
        { term: t("fact.period"), value: t("periodValue", { from: sayDate(fromOn), to: sayDate(toOn), days: daysBetween(fromOn, toOn) + 1 }) },
        {
          term: t("fact.program"),
          value: or(["program"], program && t("programValue", { name: templates[program.kind].name, on: sayDate(program.on) })),
        },
        { term: t("fact.practice"), value: or(["sessions"], practiceWords?.join("; ")) },
        { term: t("fact.exercises"), value: or(["exercises"], exerciseWords) },
        {
          term: t("fact.size"),
          value: or(["sizes"], sizes && t(sizes.first === sizes.last ? "sizeSame" : "sizeChange", { from: size(sizes.first), to: size(sizes.last) })),
        },
        { term: t("fact.pain"), value: or(["pain", "comfort"], felt.length > 0 ? sentence(felt.join("; ")) : undefined) },
      ]}
    />
  );
}

const sentence = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}`;
