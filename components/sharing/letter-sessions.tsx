import type { ShareField } from "@/lib/core/scope";
import type { HistoryRecord } from "@/lib/history/record";
import { redFlagsOf } from "@/lib/history/red-flags";
import { LetterTable } from "./letter-table";
import { saySign, letterWords as t } from "./letter-words";
import { sayDate } from "./say-days";

/** How many stand on the page: the rest is in the pictures, the PDF and the data file. */
const latest = 12;

type Sessions = { told: readonly HistoryRecord[]; fields: readonly ShareField[]; size: (mm: number) => string };

/** The latest sessions one by one, with the columns of what is shared. */
export function LetterSessions({ told, fields, size }: Sessions) {
  const sessions = told.filter(({ kind }) => kind === "dilation");
  if (sessions.length === 0) return <p className="text-md text-muted print:text-xs">{t("sessionsNone")}</p>;
  const shown = sessions.slice(-latest).toReversed();
  const has = (...some: ShareField[]) => some.some((field) => fields.includes(field));
  const columns = [
    ...(has("sizes") ? [["size", ({ sizeMm }) => (sizeMm === undefined ? "" : size(sizeMm))] satisfies Column] : []),
    ["minutes", ({ minutes }) => minutes ?? ""] satisfies Column,
    ...(has("pain") ? [["pain", ({ pain }) => pain ?? ""] satisfies Column] : []),
    ...(has("comfort") ? [["comfort", ({ comfort }) => comfort ?? ""] satisfies Column] : []),
    ...(has("pain") ? [["nextDay", ({ soreness }) => soreness ?? ""] satisfies Column] : []),
    ...(has("bleeding", "symptoms") ? [["signs", signsOf] satisfies Column] : []),
    ...(has("decisions") ? [["decision", ({ decision }) => (decision ? t(`action.${decision.action}`) : "")] satisfies Column] : []),
  ];
  return (
    <>
      <LetterTable
        caption={t("section.sessions")}
        head={[t("on"), ...columns.map(([name]) => t(`column.${name}`))]}
        rows={shown.map((record) => [sayDate(record.on), ...columns.map(([, cell]) => cell(record))])}
        stacked
      />
      {sessions.length > shown.length ? (
        <p className="mt-2 text-muted text-sm print:mt-0 print:text-xs">{t("sessionsLatest", { shown: shown.length, count: sessions.length })}</p>
      ) : null}
    </>
  );
}

type Column = ["size" | "minutes" | "pain" | "comfort" | "nextDay" | "signs" | "decision", (record: HistoryRecord) => string | number];

const signsOf = (record: HistoryRecord) =>
  redFlagsOf([record])
    .map(({ sign }) => saySign(sign))
    .join(", ");
