import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeletedBar } from "@/components/history/deleted-bar";
import { EarlierDays } from "@/components/history/earlier-days";
import { FilterForm } from "@/components/history/filter-form";
import { HistoryEmpty } from "@/components/history/history-empty";
import { HistoryHeader } from "@/components/history/history-header";
import { LookBack } from "@/components/history/look-back";
import { MonthList } from "@/components/history/month-list";
import { Page } from "@/components/layout/page";
import { sizeOptions } from "@/components/sessions/log-choices";
import { ButtonLink } from "@/components/ui/button";
import { readFlash } from "@/lib/core/flash";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/history.json";
import type { Unit } from "@/lib/devices/schema";
import { readCursor } from "@/lib/history/cursor";
import { byMonth, type Wording } from "@/lib/history/log-lines";
import { historyOf, routineNamesOf, sizesOf } from "@/lib/history/queries";
import { filterQuery } from "@/lib/history/read-filter";
import { changeSchema } from "@/lib/sessions/recall-change";

export const metadata: Metadata = { title: text.metaTitle };
const { earlier, loading, loadFailed, end, note } = text;
const earlierText = { earlier, loading, loadFailed, end, note };

export default async function HistoryPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const owner = await requireOwner();
  const query = await searchParams;
  const cursor = readCursor(query.before);
  const { course, filter, page, stretch } = await historyOf(owner, query, cursor);
  const t = await getTranslations("history");
  const say = await getTranslations("history.line");
  const change = await readFlash(owner, changeSchema);
  const unit = course.person.unit as Unit;
  const months = byMonth(page.entries, { say: say as Wording["say"], sizeOf: sizesOf(course), unit, routineNames: routineNamesOf(course) });
  const asked = filterQuery(filter);
  const all = course.devices.map(({ id }) => id);
  return (
    <Page width="wide">
      <HistoryHeader />
      <div className="space-y-8">
        {change?.did === "deleted" ? <DeletedBar change={change} /> : null}
        {stretch || filter.problems.length > 0 ? (
          <FilterForm filter={filter} today={course.today} sizes={sizeOptions(course.devices, unit, all)} />
        ) : null}
        {months.length === 0 && !cursor && !filter.set ? <HistoryEmpty /> : null}
        {stretch ? <LookBack stretch={stretch} filter={filter} unit={unit} /> : null}
        {months.length > 0 ? (
          <section aria-labelledby="days" className="space-y-4">
            <h2 id="days">{t("days")}</h2>
            {cursor ? (
              <ButtonLink href={`/history${asked ? `?${asked}` : ""}`} variant="quiet">
                {t("newest")}
              </ButtonLink>
            ) : null}
            <MonthList months={months} noteLabel={t("note")} />
            {page.next ? (
              <EarlierDays key={page.next} from={page.next} query={asked} lastMonth={months.at(-1)?.month ?? ""} text={earlierText} />
            ) : null}
          </section>
        ) : null}
      </div>
    </Page>
  );
}
