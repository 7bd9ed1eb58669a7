import Link from "next/link";
import { useTranslations } from "next-intl";
import { checkDevice, type DeviceFinding } from "@/lib/devices/check-device";
import { formatSize } from "@/lib/devices/convert-size";
import type { Device, Unit } from "@/lib/devices/schema";

/** What the rules say of the set's sizes, each once with the sizes it is about. */
export function SizeNotes({ devices, unit, clinicianMaxMm }: { devices: readonly Device[]; unit: Unit; clinicianMaxMm?: number }) {
  const t = useTranslations("devices.notes");
  const found = new Map<string, { finding: DeviceFinding; sizes: string[] }>();
  for (const device of devices) {
    for (const finding of checkDevice(device, clinicianMaxMm).warnings) {
      const entry = found.get(finding.rule) ?? { finding, sizes: [] };
      entry.sizes.push(formatSize(device.maxDiameterMm, unit));
      found.set(finding.rule, entry);
    }
  }
  if (found.size === 0) return null;
  return (
    <div className="mt-4 border-line border-t pt-4 text-md">
      <h3 className="text-lg">{t("title")}</h3>
      <ul className="mt-2 space-y-2">
        {[...found.values()].map(({ finding, sizes }) => (
          <li key={finding.rule} className="max-w-measure">
            <p>
              {t("sizes", { sizes: sizes.length > 3 ? `${sizes[0]} – ${sizes.at(-1)}` : sizes.join(", "), wording: finding.wording })}{" "}
              <Link href={`/safety#${finding.rule}`} className="link inline-block py-0.5 text-sm">
                {t("rule", { id: finding.rule })}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
