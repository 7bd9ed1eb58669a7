import { useTranslations } from "next-intl";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import type { FirstLast, SizeRow } from "@/lib/history/by-size";
import { EmptyChart } from "./chart";

/** The sizes beside each other: how long, and how the first sessions were beside the last. */
export function SizesTable({ rows, unit }: { rows: readonly SizeRow[]; unit: Unit }) {
  const t = useTranslations("charts.bySize");
  const say = (value: FirstLast | undefined) =>
    value === undefined ? "–" : value.last === undefined ? String(value.first) : t("firstLast", { first: value.first, last: value.last });
  return (
    <div>
      <h3>{t("title")}</h3>
      <p className="mt-1 mb-3 max-w-measure text-md text-muted print:text-xs">{t("caption")}</p>
      {rows.length === 0 ? (
        <EmptyChart>{t("none")}</EmptyChart>
      ) : (
        <Table caption={t("title")} hideCaption>
          <thead>
            <Tr>
              {(["size", "sessions", "days", "pain", "comfort"] as const).map((name) => (
                <Th key={name}>{t(name)}</Th>
              ))}
            </Tr>
          </thead>
          <tbody>
            {rows.map(({ sizeMm, sessions, days, pain, comfort }) => (
              <Tr key={sizeMm}>
                <Th scope="row" className="whitespace-nowrap">
                  {formatSize(sizeMm, unit)}
                </Th>
                <Td>{sessions}</Td>
                <Td>{days}</Td>
                <Td>{say(pain)}</Td>
                <Td>{say(comfort)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}
