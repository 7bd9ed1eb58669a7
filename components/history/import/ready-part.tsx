import { useTranslations } from "next-intl";
import { PressForm } from "@/components/shared/press-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Stat } from "@/components/ui/stat";
import text from "@/lib/core/messages/en/history-import.json";
import { beginSaving } from "@/lib/history/import/actions";
import type { TableAbout } from "@/lib/history/import/schema";
import type { OwnDevice } from "@/lib/programs/queries";
import { CancelForm } from "./cancel-form";
import { ColumnsPart } from "./columns-part";
import { ProblemTable } from "./problem-table";
import { ShownTable } from "./shown-table";

type ReadyPartProps = { id: string; about: TableAbout; devices: readonly OwnDevice[]; routineNames: ReadonlyMap<string, string> };

/** What would come in of a table: how much, the first rows as they were understood, and what is wrong with the others. */
export function ReadyPart({ id, about, devices, routineNames }: ReadyPartProps) {
  const t = useTranslations("historyImport.ready");
  const { good, same, bad } = about.found;
  const number = (count: number) => count.toLocaleString("en");
  return (
    <div className="space-y-8">
      <section className="space-y-5">
        <h2>{t("title")}</h2>
        <div className="flex flex-wrap gap-x-10 gap-y-4">
          <Stat label={t("good")} value={number(good)} />
          <Stat label={t("same")} value={number(same)} note={same > 0 ? t("sameNote") : undefined} />
          <Stat label={t("bad")} value={number(bad)} note={bad > 0 ? t("badNote") : undefined} />
        </div>
        {good > 0 ? <p className="text-md text-muted">{t("nothing")}</p> : <p>{t("noneNew")}</p>}
        <div className="flex flex-wrap gap-3">
          {good > 0 ? (
            <PressForm action={beginSaving} fields={{ id }} label={t("save", { count: good })} wait={t("saving")} problem={text.problem} />
          ) : null}
          <CancelForm id={id} />
        </div>
      </section>
      {about.shown.length > 0 ? <ShownTable shown={about.shown} devices={devices} routineNames={routineNames} /> : null}
      {about.problems.length > 0 ? <ProblemTable problems={about.problems} bad={bad} /> : null}
      <Disclosure summary={text.columns.again} boxed>
        <ColumnsPart id={id} about={about} devices={devices} />
      </Disclosure>
    </div>
  );
}
