import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import { soldIn } from "@/lib/devices/series";
import type { SizeGap } from "@/lib/devices/size-gaps";

const looks = {
  warn: { line: "border-hold", icon: "alert", mark: "text-hold", box: "bg-hold-soft" },
  block: { line: "border-stop", icon: "ban", mark: "text-stop", box: "bg-stop-soft" },
} as const;

/** A step between neighbours that is big, or too big to take: what would bridge it, where that is to be had, and the rule. Each bridging size is one press away. */
export function SizeGapNote({ gap, unit }: { gap: SizeGap; unit: Unit }) {
  const t = useTranslations("devices.gap");
  const look = looks[gap.severity];
  const sizes = gap.bridgeMm.map((mm) => formatSize(mm, unit));
  const sold = gap.bridgeMm.flatMap((mm) => soldIn(mm, gap.use));
  const places = [...new Set(sold.map(({ id }) => id))].map((place) =>
    t(`place.${place}`, { names: sold.flatMap(({ id, name }) => (id === place ? [name] : [])).join(", ") }),
  );
  return (
    <div className="border-line py-2 sm:ml-6">
      <div className={`flex flex-wrap items-start gap-3 rounded-control border-l-4 px-4 py-3 text-md ${look.line} ${look.box}`}>
        <Icon name={look.icon} className={`mt-0.5 ${look.mark}`} />
        <div className="min-w-0 flex-1 basis-40">
          <p>
            <strong className="font-semibold">{t(gap.severity, { step: formatSize(gap.stepMm, unit) })}</strong>{" "}
            {t("bridge", { count: sizes.length, sizes: sizes.join(", ") })} {places.length > 0 ? t("sold", { places: places.join(t("or")) }) : null}
            {gap.use === "anal" ? t("base") : null}
          </p>
          <p className="mt-1 flex flex-wrap items-center gap-x-4 text-sm">
            {gap.bridgeMm.map((mm, index) => (
              <Link
                key={mm}
                href={`/devices/new?after=${gap.fromId}&nth=${index + 1}`}
                className="link inline-flex min-h-11 items-center font-semibold"
              >
                {t("add", { size: formatSize(mm, unit) })}
              </Link>
            ))}
            <Link href={`/safety#${gap.reason.rule}`} prefetch={false} className="link inline-flex min-h-11 items-center">
              {t("rule", { id: gap.reason.rule })}
            </Link>
          </p>
        </div>
      </div>
    </div>
  );
}
