import { useTranslations } from "next-intl";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { ShareField } from "@/lib/core/scope";
import type { HistoryRecord } from "@/lib/history/record";
import { sayDate } from "./say-days";

const latest = 10;

type Sessions = { records: readonly HistoryRecord[]; fields: readonly ShareField[]; size: (mm: number) => string };

/** The latest sessions in a line each, of each what is shared. All of them are in the files. */
export function LetterSessions({ records, fields, size }: Sessions) {
  const t = useTranslations("sharing.letter");
  const sessions = records.filter(({ kind }) => kind === "dilation");
  if (sessions.length === 0) return <p className="text-md text-muted">{t("sessionsNone")}</p>;
  const signs = ({ blood, flags = [] }: HistoryRecord) =>
    [...(blood ? [`blood-${blood}`] : []), ...flags]
      .map((sign) => (t.has(`sign.${sign}` as "sign.pus") ? t(`sign.${sign}` as "sign.pus") : sign))
      .join(", ");
  const columns = [
    { shared: fields.includes("sizes"), head: t("size"), say: ({ sizeMm }: HistoryRecord) => (sizeMm === undefined ? "" : size(sizeMm)) },
    { shared: true, head: t("minutesShort"), say: ({ minutes }: HistoryRecord) => minutes },
    { shared: fields.includes("pain"), head: t("painOnly"), say: ({ pain }: HistoryRecord) => pain },
    { shared: fields.includes("comfort"), head: t("comfortOnly"), say: ({ comfort }: HistoryRecord) => comfort },
    { shared: fields.includes("bleeding") || fields.includes("symptoms"), head: t("signs"), say: signs },
  ].filter(({ shared }) => shared);
  return (
    <>
      <Table caption={t("sessions")} hideCaption className="print:text-xs print:[&_td]:py-0.5 print:[&_th]:py-0.5">
        <thead>
          <Tr>
            <Th>{t("on")}</Th>
            {columns.map(({ head }) => (
              <Th key={head}>{head}</Th>
            ))}
          </Tr>
        </thead>
        <tbody>
          {sessions
            .slice(-latest)
            .toReversed()
            .map((session, at) => (
              <Tr key={`${session.on}${at.toString()}`}>
                <Th scope="row" className="whitespace-nowrap font-normal!">
                  {sayDate(session.on)}
                </Th>
                {columns.map(({ head, say }) => (
                  <Td key={head}>{say(session) || (say(session) === 0 ? 0 : "–")}</Td>
                ))}
              </Tr>
            ))}
        </tbody>
      </Table>
      {sessions.length > latest ? (
        <p className="mt-2 text-muted text-sm print:text-xs">{t("sessionsLatest", { shown: latest, count: sessions.length })}</p>
      ) : null}
    </>
  );
}
