import type { Letter } from "@/lib/history/report/compose-letter";
import { LetterTable } from "./letter-table";
import { letterWords as t } from "./letter-words";
import { sayDate } from "./say-days";

/** Each routine and exercise with how often it was done; one of the person's own without the name they gave it. */
export function LetterExercises({ sums }: { sums: NonNullable<Letter["exercises"]> }) {
  if (sums.length === 0) return <p className="text-md text-muted print:text-xs">{t("exercisesNone")}</p>;
  return (
    <LetterTable
      caption={t("exercises")}
      head={[t("exercise"), t("times"), t("lastOn")]}
      rows={sums.map(({ name, times, lastOn }) => [name ?? t("ownRoutine"), times, sayDate(lastOn)])}
    />
  );
}
