import type { ReactNode } from "react";
import type { Letter } from "@/lib/history/report/compose-letter";
import { templates } from "@/lib/programs/templates";
import { decisionWords } from "./letter-flags";
import { letterWords as t } from "./letter-words";
import { sayDate } from "./say-days";

type Fact = { term: string; value: ReactNode; more?: string };
type Facts = { letter: Letter; size: (mm: number) => string };

/** Where they stand, as few short facts side by side; only what is shared is there. */
export function LetterFacts({ letter, size }: Facts) {
  const facts = factsOf(letter, size);
  if (facts.length === 0) return null;
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-line border-y py-4 lg:grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] print:grid-cols-[repeat(auto-fit,minmax(7rem,1fr))] print:gap-x-4 print:gap-y-1 print:py-1.5">
      {facts.map(({ term, value, more }) => (
        <div key={term} className="min-w-0">
          <dt className="text-muted text-sm print:text-xs">{term}</dt>
          <dd className="tabular break-words font-semibold text-md leading-snug print:text-sm">{value}</dd>
          {more ? <dd className="tabular text-muted text-sm print:text-xs">{more}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

function factsOf({ program, inForce, practice, exercises, adherence, sizes, pain, comfort }: Letter, size: Facts["size"]): Fact[] {
  const { day, phase, phases } = program ?? { day: 0, phase: 1, phases: 1 };
  const [most] = exercises ?? [];
  const times = exercises?.reduce((sum, done) => sum + done.times, 0);
  return [
    ...(sizes
      ? [
          {
            term: t("standing.sizeNow"),
            value: size(sizes.last),
            more: [
              t("standing.sizeSince", { count: sizes.sessions, on: sayDate(sizes.since) }),
              ...(sizes.first === sizes.last ? [] : [t("sizeChange", { from: size(sizes.first), to: size(sizes.last) })]),
            ].join("; "),
          },
        ]
      : []),
    ...(program
      ? [
          {
            term: t("fact.program"),
            value: templates[program.kind].name,
            more: t("standing.programSince", { on: sayDate(program.on), day, phase, phases }),
          },
        ]
      : []),
    ...(inForce ? [{ term: t("standing.inForceTitle"), value: decisionWords(inForce.decision), more: sayDate(inForce.on) }] : []),
    ...feltOf(pain, comfort),
    ...practiceOf(practice, adherence),
    ...(times === undefined || practice
      ? []
      : [{ term: t("fact.exercises"), value: t("exercisesValue", { count: times, name: most ? (most.name ?? t("ownRoutine")) : "none" }) }]),
  ];
}

function feltOf(pain: Letter["pain"], comfort: Letter["comfort"]): Fact[] {
  const [first, ...rest] = [
    ...(pain ? [t("painValue", { median: pain.median, worst: pain.worst })] : []),
    ...(comfort === undefined ? [] : [t("comfortValue", { comfort })]),
  ];
  return first ? [{ term: t("fact.pain"), value: first, ...(rest[0] ? { more: rest[0] } : {}) }] : [];
}

function practiceOf(practice: Letter["practice"], adherence: Letter["adherence"]): Fact[] {
  if (!practice) return [];
  const more = [
    ...(adherence && adherence.planned > 0 ? [t("practicePlanned", { practised: adherence.practised, planned: adherence.planned })] : []),
    ...(practice.minutes === undefined ? [] : [t("minutes", { minutes: practice.minutes })]),
  ];
  return [
    { term: t("fact.practice"), value: t("practiceValue", { sessions: practice.sessions }), ...(more.length > 0 ? { more: more.join("; ") } : {}) },
  ];
}
