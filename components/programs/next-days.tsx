import Link from "next/link";
import { useTranslations } from "next-intl";
import { sayDay } from "@/lib/core/dates";
import { plannedMark } from "@/lib/programs/plan-weeks";
import type { PlannedDay } from "@/lib/programs/schema";
import { DayMark } from "./day-mark";
import { type SizeOf, useItemWords } from "./item-words";

/** The two days after today in a line each. */
export function NextDays({ days, size }: { days: readonly PlannedDay[]; size: SizeOf }) {
  const t = useTranslations("programs");
  const words = useItemWords(size);
  return (
    <section aria-labelledby="next-days">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="next-days" className="text-lg">
          {t("today.next")}
        </h2>
        <Link href="/plan" className="link inline-flex min-h-11 items-center text-md">
          {t("today.plan")}
        </Link>
      </div>
      <ul className="divide-y divide-line border-line border-y">
        {days.map((day) => (
          <li key={day.on} className="tabular flex flex-wrap items-center gap-x-3 py-3 text-md">
            <DayMark mark={plannedMark(day)} />
            <span className="min-w-24 text-muted">{sayDay(day.on)}</span>
            <span className="min-w-0 flex-1 basis-32">
              <span className="font-semibold">{t(`plan.mark.${plannedMark(day)}`)}</span>
              {day.items.length > 0 ? <span className="text-muted"> · {words(day.items)}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
