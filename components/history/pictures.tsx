import { useTranslations } from "next-intl";
import { PainChart } from "@/components/charts/pain-chart";
import { SizeChart } from "@/components/charts/size-chart";
import type { LocalDate } from "@/lib/core/calendar";
import type { Unit } from "@/lib/devices/schema";
import type { HistoryRecord } from "@/lib/history/record";

type PicturesProps = { records: readonly HistoryRecord[]; from: LocalDate; to: LocalDate; unit: Unit };

/** Size, pain and comfort over time: from the second day of practice on, because one mark is no picture. */
export function Pictures({ records, from, to, unit }: PicturesProps) {
  const t = useTranslations("history");
  const days = new Set(records.filter(({ kind }) => kind === "dilation").map(({ on }) => on));
  if (days.size < 2) return null;
  return (
    <section aria-label={t("pictures")} className="grid gap-8 lg:grid-cols-2">
      <SizeChart records={records} from={from} to={to} unit={unit} />
      <PainChart records={records} from={from} to={to} />
    </section>
  );
}
