import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import text from "@/lib/core/messages/en/history-import.json";
import type { Import } from "@/lib/history/import/queries";
import type { OwnDevice } from "@/lib/programs/queries";
import { CancelForm } from "./cancel-form";
import { ColumnsPart } from "./columns-part";
import { DonePart } from "./done-part";
import { ExportPart } from "./export-part";
import { FileForm } from "./file-form";
import { PasteForm } from "./paste-form";
import { ReadyPart } from "./ready-part";
import { RunImport } from "./run-import";
import { StaysBehind } from "./stays-behind";

type ImportViewProps = {
  current: Import | null;
  unread: readonly string[];
  devices: readonly OwnDevice[];
  routineNames: ReadonlyMap<string, string>;
};

/** One page for the whole way of a file: chosen, its columns named, looked at, saved. */
export function ImportView({ current, unread, devices, routineNames }: ImportViewProps) {
  const t = useTranslations("historyImport");
  return (
    <>
      <PageHeader title={t("title")} lead={current ? undefined : t("lead")} back={{ href: "/settings/data", label: t("back") }} />
      {current ? <Under current={current} devices={devices} routineNames={routineNames} /> : <Begin unread={unread} />}
    </>
  );
}

function Begin({ unread }: Pick<ImportViewProps, "unread">) {
  const t = useTranslations("historyImport");
  return (
    <div className="space-y-8">
      <section className="space-y-4">
        <h2>{t("file.title")}</h2>
        <FileForm unread={unread} />
      </section>
      <div className="space-y-2">
        <PasteForm text={text.paste} problem={text.problem} />
        <StaysBehind />
      </div>
      <p className="max-w-measure text-md text-muted">{t("kept")}</p>
    </div>
  );
}

const delimiterNames = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;

function Under({
  current: { id, state, about, done, total },
  devices,
  routineNames,
}: Omit<ImportViewProps, "unread" | "current"> & { current: Import }) {
  const t = useTranslations("historyImport");
  if (about.kind === "done") return <DonePart id={id} about={about} />;
  const cancel = <CancelForm id={id} />;
  if (state === "reading" || state === "saving")
    return (
      <section className="space-y-6">
        <h2>{t(`run.${state}`)}</h2>
        <p className="max-w-measure text-md text-muted">{t(`run.${state}Lead`)}</p>
        <RunImport
          key={state}
          id={id}
          state={state}
          done={done}
          total={total}
          rows={about.kind === "table" ? about.rows : 0}
          text={text.run}
          problem={text.problem}
        />
        {cancel}
      </section>
    );
  if (about.kind === "export") return <ExportPart id={id} about={about} />;
  if (state === "ready") return <ReadyPart id={id} about={about} devices={devices} routineNames={routineNames} />;
  const delimiter = t(`columns.delimiters.${delimiterNames[about.delimiter]}`);
  return (
    <section className="space-y-6">
      <h2>{t("columns.title")}</h2>
      <p className="max-w-measure">{t("columns.lead", { rows: about.rows, delimiter, encoding: about.encoding.toUpperCase() })}</p>
      <ColumnsPart id={id} about={about} devices={devices} />
      {cancel}
    </section>
  );
}
