import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeletedBar } from "@/components/history/deleted-bar";
import { EarlierDays } from "@/components/history/earlier-days";
import { HistoryEmpty } from "@/components/history/history-empty";
import { MonthList } from "@/components/history/month-list";
import { MonthWords } from "@/components/history/month-words";
import { Pictures } from "@/components/history/pictures";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { addDays } from "@/lib/core/calendar";
import { readFlash } from "@/lib/core/flash";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/history.json";
import type { Unit } from "@/lib/devices/schema";
import { readCursor } from "@/lib/history/cursor";
import { byMonth, type Wording } from "@/lib/history/log-lines";
import { historyOf, recentDays, routineNamesOf, sizesOf } from "@/lib/history/queries";
import { changeSchema } from "@/lib/sessions/recall-change";

export const metadata: Metadata = { title: text.metaTitle };
const { earlier, loading, loadFailed, end, note } = text;
const earlierText = { earlier, loading, loadFailed, end, note };

export default async function HistoryPage({ searchParams }: { searchParams: Promise<{ before?: unknown }> }) {
  const owner = await requireOwner();
  const cursor = readCursor((await searchParams).before);
  const { course, page, recent } = await historyOf(owner, cursor);
  const t = await getTranslations("history");
  const say = await getTranslations("history.line");
  const change = await readFlash(owner, changeSchema);
  const unit = course.person.unit as Unit;
  const months = byMonth(page.entries, { say: say as Wording["say"], sizeOf: sizesOf(course), unit, routineNames: routineNamesOf(course) });
  const from = addDays(course.today, -recentDays.pictures);
  return (
    <Page width="wide">
      <PageHeader title={t("title")} />
      <div className="space-y-8">
        {change?.did === "deleted" ? <DeletedBar change={change} /> : null}
        {months.length === 0 && !cursor ? <HistoryEmpty /> : null}
        {recent.length > 0 ? (
          <>
            <MonthWords records={recent.filter(({ on }) => on > addDays(course.today, -recentDays.words))} unit={unit} />
            <Pictures records={recent} from={from} to={course.today} unit={unit} />
          </>
        ) : null}
        {months.length > 0 ? (
          <section aria-labelledby="days" className="space-y-4">
            <h2 id="days">{t("days")}</h2>
            {cursor ? (
              <ButtonLink href="/history" variant="quiet">
                {t("newest")}
              </ButtonLink>
            ) : null}
            <MonthList months={months} noteLabel={t("note")} />
            {page.next ? <EarlierDays key={page.next} from={page.next} lastMonth={months.at(-1)?.month ?? ""} text={earlierText} /> : null}
          </section>
        ) : null}
      </div>
    </Page>
  );
}
