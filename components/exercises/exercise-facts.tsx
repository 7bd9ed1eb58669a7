import { useTranslations } from "next-intl";
import { useDuration } from "@/components/exercises/duration";
import type { Exercise } from "@/lib/exercises/schema";
import { exerciseSeconds } from "@/lib/exercises/total-time";

/** What for, how long, how often, how hard and where, as short lines. */
export function ExerciseFacts({ exercise }: { exercise: Exercise }) {
  const t = useTranslations("exercises");
  const duration = useDuration();
  const often = exercise.lockedWhenTight ? "upToTimesPerDay" : "timesPerDay";
  const items = [
    { term: t("facts.purpose"), value: t(`purpose.${exercise.purpose}`) },
    { term: t("facts.time"), value: duration(exerciseSeconds(exercise)) },
    { term: t("facts.often"), value: t(`facts.${often}`, { count: exercise.timesPerDay }) },
    ...(exercise.effortPercent ? [{ term: t("facts.effort"), value: t("facts.effortOf", { percent: exercise.effortPercent }) }] : []),
    { term: t("facts.where"), value: exercise.positions.map(({ position }) => t(`position.${position}`)).join(", ") },
  ];
  return <FactList items={items} />;
}

/** Term left, value right, on hairlines: narrower than the shared definition list. */
export function FactList({ items }: { items: { term: string; value: string }[] }) {
  return (
    <dl className="divide-y divide-line border-line border-y">
      {items.map(({ term, value }) => (
        <div key={term} className="grid grid-cols-[6.5rem_1fr] gap-x-3 py-2.5 text-md">
          <dt className="text-muted">{term}</dt>
          <dd className="tabular">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
