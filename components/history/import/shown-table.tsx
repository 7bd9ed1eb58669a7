import { useTranslations } from "next-intl";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { sayDay } from "@/lib/core/calendar";
import type { TableAbout } from "@/lib/history/import/schema";
import type { OwnDevice } from "@/lib/programs/queries";
import type { Log } from "@/lib/sessions/schema";

type ShownTableProps = { shown: TableAbout["shown"]; devices: readonly OwnDevice[]; routineNames: ReadonlyMap<string, string> };
const columns = ["on", "time", "kind", "size", "minutes", "pain", "comfort", "blood", "soreness", "routine", "note"] as const;
type Column = (typeof columns)[number];

/** The first rows as logs, in the columns that any of them has: a date read the wrong way round is seen here. */
export function ShownTable({ shown, devices, routineNames }: ShownTableProps) {
  const t = useTranslations("historyImport");
  const say = (log: Log): Partial<Record<Column, string | number>> => {
    const segment = log.kind === "dilation" ? log.segments[0] : undefined;
    return {
      on: `${sayDay(log.on)} ${log.on.slice(0, 4)}`,
      time: log.time,
      kind: t(`columns.kinds.${log.kind}`),
      size: devices.find(({ id }) => id === segment?.deviceId)?.label,
      minutes: segment && t("ready.minutes", { value: Math.round(segment.minutes * 10) / 10 }),
      pain: log.kind === "skip" ? undefined : log.kind === "daily" ? log.baselinePain : log.pain,
      comfort: log.kind === "dilation" ? log.comfort : undefined,
      blood: log.kind === "skip" ? undefined : t(`ready.blood.${log.blood}`),
      soreness: log.kind === "dilation" ? log.nextDaySoreness : undefined,
      routine: log.kind === "exercise" ? (routineNames.get(log.routineId) ?? log.routineId) : undefined,
      note: t(log.note ? "ready.hasNote" : "ready.noNote"),
    };
  };
  const rows = shown.map(({ row, log }) => ({ row, said: say(log) }));
  const used = columns.filter((column) => rows.some(({ said }) => said[column] !== undefined));
  return (
    <section className="space-y-3">
      <h2>{t("ready.shown")}</h2>
      <Table caption={t("ready.shown")} hideCaption>
        <thead>
          <Tr>
            <Th>{t("ready.row")}</Th>
            {used.map((column) => (
              <Th key={column}>{t(`ready.table.${column}`)}</Th>
            ))}
          </Tr>
        </thead>
        <tbody>
          {rows.map(({ row, said }) => (
            <Tr key={row}>
              <Th scope="row">{row}</Th>
              {used.map((column) => (
                <Td key={column} className="whitespace-nowrap">
                  {said[column]}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
