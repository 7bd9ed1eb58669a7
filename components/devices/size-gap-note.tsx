import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import type { SizeGap } from "@/lib/devices/size-gaps";

const looks = {
  warn: { line: "border-hold", icon: "alert", mark: "text-hold", box: "bg-hold-soft" },
  block: { line: "border-stop", icon: "ban", mark: "text-stop", box: "bg-stop-soft" },
} as const;

/** A step between neighbours that is big, or too big to take: what would bridge it, and the rule. */
export function SizeGapNote({ gap, unit }: { gap: SizeGap; unit: Unit }) {
  const t = useTranslations("devices.gap");
  const look = looks[gap.severity];
  const sizes = gap.bridgeMm.map((mm) => formatSize(mm, unit));
  return (
    <div className={`ml-6 border-l-2 border-dashed py-2 pl-4 ${look.line}`}>
      <div className={`flex items-start gap-3 rounded-control px-4 py-3 text-md ${look.box}`}>
        <Icon name={look.icon} className={`mt-0.5 ${look.mark}`} />
        <div className="min-w-0 flex-1">
          <p>
            <strong className="font-semibold">{t(gap.severity, { step: gap.stepMm })}</strong>{" "}
            {sizes.length > 0 ? t("bridge", { count: sizes.length, sizes: sizes.join(", ") }) : null}
          </p>
          <p className="mt-1 flex flex-wrap items-center gap-x-4 text-sm">
            {gap.bridgeMm[0] === undefined ? null : (
              <Link href={`/devices/new?after=${gap.fromId}`} className="inline-flex min-h-11 items-center font-semibold">
                {t("add", { size: formatSize(gap.bridgeMm[0], unit) })}
              </Link>
            )}
            <Link href={`/safety#${gap.reason.rule}`} className="inline-flex min-h-11 items-center">
              {t("rule", { id: gap.reason.rule })}
            </Link>
          </p>
        </div>
      </div>
    </div>
  );
}
