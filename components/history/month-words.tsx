import { useTranslations } from "next-intl";
import { sayDay } from "@/lib/core/calendar";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import type { HistoryRecord } from "@/lib/history/record";
import { type Sentence, summarise } from "@/lib/history/summarise";

/** The last month in sentences, before any picture. */
export function MonthWords({ records, unit }: { records: readonly HistoryRecord[]; unit: Unit }) {
  const t = useTranslations("history");
  const sentences = summarise(records, { signs: true }).map(({ key, values }) => t(`sentence.${key}`, said(key, values, unit)));
  return (
    <section aria-labelledby="words">
      <h2 id="words">{t("words")}</h2>
      <p className="mt-2 max-w-measure text-lg">{sentences.join(" ")}</p>
    </section>
  );
}

/** Days as people say them, sizes in the person's unit; numbers stay. */
function said(key: Sentence["key"], values: Sentence["values"], unit: Unit): Sentence["values"] {
  const say = (value: string | number) => (typeof value === "string" ? sayDay(value) : key.startsWith("size") ? formatSize(value, unit) : value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, say(value)]));
}
