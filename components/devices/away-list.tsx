import Link from "next/link";
import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { LocalDate } from "@/lib/core/calendar";
import text from "@/lib/core/messages/en/devices.json";
import { formatSize } from "@/lib/devices/convert-size";
import { type DeviceUses, sayUsedOn } from "@/lib/devices/say-use";
import type { Device, Unit } from "@/lib/devices/schema";
import { RestoreForm } from "./press-forms";
import { UsedLine } from "./used-line";

type Away = Device & { retiredOn?: LocalDate };
type AwayListProps = { devices: readonly Away[]; unit: Unit; uses: ReadonlyMap<string, DeviceUses>; today: LocalDate };

/** What was put away, with what was practised with it: it is all still there, and one press brings the size back. */
export function AwayList({ devices, unit, uses, today }: AwayListProps) {
  const t = useTranslations("devices");
  if (devices.length === 0) return null;
  return (
    <Disclosure boxed summary={t("retire.list", { count: devices.length })}>
      <p className="max-w-measure text-muted">{t("retire.back")}</p>
      <ul className="mt-2 divide-y divide-line">
        {devices.map(({ id, label, maxDiameterMm, use, retiredOn }) => {
          const size = formatSize(maxDiameterMm, unit);
          return (
            <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 py-3">
              <div className="min-w-0 flex-1 basis-48">
                <p className="break-words">
                  <Link href={`/devices/${id}`} className="link inline-block py-0.5 font-semibold">
                    {label === size ? size : `${label}, ${size}`}
                  </Link>{" "}
                  <span className="text-muted text-sm">
                    {t(`use.${use}`)}
                    {retiredOn ? ` · ${t("retire.since", { day: sayUsedOn(retiredOn, today) })}` : null}
                  </span>
                </p>
                <UsedLine id={id} size={size} uses={uses.get(id)} today={today} />
              </div>
              <RestoreForm id={id} label={t("retire.restore")} name={`${t("retire.restore")}: ${label}`} problem={text.problem} />
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
