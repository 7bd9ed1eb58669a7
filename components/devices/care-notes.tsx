import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { checkLubricant } from "@/lib/devices/check-lubricant";
import type { Device } from "@/lib/devices/schema";

/** Washing and lubricants, and what the set's own materials rule out. */
export function CareNotes({ devices }: { devices: readonly Device[] }) {
  const t = useTranslations("devices.care");
  const has = (material: Device["material"]) => devices.some((device) => device.material === material);
  const clashes = [
    ...(has("silicone")
      ? checkLubricant("silicone", "silicone").map((reason) => ({ ...reason, text: t("silicone", { wording: reason.wording }) }))
      : []),
    ...(has("latex")
      ? checkLubricant("oil-or-petroleum", "latex").map((reason) => ({ ...reason, text: t("latex", { wording: reason.wording }) }))
      : []),
  ];
  return (
    <section className="pt-2">
      <h2>{t("title")}</h2>
      <ul className="mt-3 space-y-3 text-md">
        {(["wash", "water", "numbing", "separate"] as const).map((key) => (
          <li key={key} className="flex gap-3">
            <Icon name="check" className="mt-0.5 text-accent" />
            <span className="max-w-measure">{t(key)}</span>
          </li>
        ))}
        {clashes.map(({ rule, text }) => (
          <li key={rule} className="flex gap-3">
            <Icon name="alert" className="mt-0.5 text-hold" />
            <span className="max-w-measure">
              {text}{" "}
              <Link href={`/safety#${rule}`} className="whitespace-nowrap text-sm">
                {t("rule", { id: rule })}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
