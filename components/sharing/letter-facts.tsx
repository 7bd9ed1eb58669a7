import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import type { ShareField } from "@/lib/core/scope";
import type { Letter } from "@/lib/history/report/compose-letter";
import { templates } from "@/lib/programs/templates";
import { sayDate } from "./say-days";

type Facts = { letter: Letter; fields: readonly ShareField[]; size: (mm: number) => string };

/** Where the person stands; what is not shared says so. */
export function LetterFacts({ letter: { program, practice, exercises, adherence, sizes, stand, lastOn, pain, comfort }, fields, size }: Facts) {
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
        {
          term: t("fact.program"),
          value: or(["program"], program && t("programValue", { name: templates[program.kind].name, on: sayDate(program.on) })),
        },
        {
          term: t("fact.sizeNow"),
          value: or(
            ["sizes"],
            stand &&
              sizes &&
              t("sizeNow", { size: size(stand.sizeMm), since: sayDate(stand.from), from: sizes.first === sizes.last ? "none" : size(sizes.first) }),
          ),
        },
        ...(lastOn ? [{ term: t("fact.last"), value: sayDate(lastOn) }] : []),
        { term: t("fact.practice"), value: or(["sessions"], practiceWords?.join("; ")) },
        { term: t("fact.pain"), value: or(["pain", "comfort"], felt.length > 0 ? sentence(felt.join("; ")) : undefined) },
        { term: t("fact.exercises"), value: or(["exercises"], exerciseWords) },
      ]}
    />
  );
}

const sentence = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}`;
