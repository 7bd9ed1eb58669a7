import Link from "next/link";
import { useTranslations } from "next-intl";
import type { LocalDate } from "@/lib/core/calendar";
import { type DeviceUses, sayUsedOn, usedHow } from "@/lib/devices/say-use";

type UsedLineProps = { id: string; size: string; uses?: DeviceUses; today: LocalDate };

/** How often a size was practised with, first and last, and the way to those sessions. */
export function UsedLine({ id, size, uses, today }: UsedLineProps) {
  const t = useTranslations("devices.used");
  const how = usedHow(uses);
  if (!uses) return <p className="text-muted text-sm">{t("never")}</p>;
  const said = t(how, { count: uses.sessions, first: sayUsedOn(uses.first, today), last: sayUsedOn(uses.last, today) });
  return (
    <p className="tabular text-muted text-sm">
      {said}{" "}
      <Link href={`/history?device=${id}`} prefetch={false} aria-label={t("historyOf", { size })} className="link inline-block py-0.5 font-semibold">
        {t("history")}
      </Link>
    </p>
  );
}
