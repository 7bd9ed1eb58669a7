import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { Badge } from "@/components/ui/badge";
import type { LocalDate } from "@/lib/core/calendar";
import { careOf } from "@/lib/devices/care-of";
import { formatSize } from "@/lib/devices/convert-size";
import type { DeviceUses } from "@/lib/devices/say-use";
import type { Device, Unit } from "@/lib/devices/schema";
import { type SizeGap, sizeGaps } from "@/lib/devices/size-gaps";
import { careAnchor } from "./care-notes";
import { SizeGapNote } from "./size-gap-note";
import { UsedLine } from "./used-line";

const dotScale = 1.1;

type SizeListProps = { devices: readonly Device[]; unit: Unit; currentId?: string; uses: ReadonlyMap<string, DeviceUses>; today: LocalDate };

/** The set in order, with what lies between neighbours: a small step in figures, a large one as a note. */
export function SizeList({ devices, unit, currentId, uses, today }: SizeListProps) {
  const t = useTranslations("devices");
  const gaps = new Map(sizeGaps(devices).map((gap): [string, SizeGap] => [gap.toId, gap]));
  return (
    <ol>
      {devices.map((device, index) => {
        const before = devices[index - 1];
        const gap = gaps.get(device.id);
        const step = before ? device.maxDiameterMm - before.maxDiameterMm : 0;
        const size = formatSize(device.maxDiameterMm, unit);
        const facts = [
          ...careOf(device.material).notWith.map(({ lubricant }) => t(`care.never.${lubricant}`)),
          t("length", { mm: device.insertableLengthMm }),
          ...(device.flaredBase ? [] : [t("noBase")]),
        ];
        return (
          <li key={device.id}>
            {gap ? <SizeGapNote gap={gap} unit={unit} /> : null}
            {before && !gap ? (
              <p className="tabular flex items-center gap-3 text-muted text-xs" aria-hidden="true">
                <span className="ml-6 h-5 w-px bg-line" />
                {t("gap.ok", { step: formatSize(step, unit) })}
              </p>
            ) : null}
            {/* Where text is large for the width it has the width to itself. */}
            <div className="@container">
              <div className="flex items-start gap-x-4 py-2">
                <span className="@max-[14rem]:hidden inline-flex w-12 shrink-0 justify-center">
                  <svg width={48} height={48} viewBox="-24 -24 48 48" aria-hidden="true">
                    <circle
                      r={(device.maxDiameterMm * dotScale) / 2}
                      fill={device.id === currentId ? "var(--color-accent)" : "var(--color-accent-soft)"}
                      stroke="var(--color-accent)"
                      strokeWidth={1.5}
                    />
                  </svg>
                </span>
                <div className="min-w-0 flex-1">
                  <div className="flex flex-wrap items-center justify-between gap-x-3">
                    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                      <span className="tabular font-serif text-xl">{size}</span>
                      {device.id === currentId ? <Badge tone="accent">{t("current")}</Badge> : null}
                    </p>
                    <Link
                      href={`/devices/${device.id}`}
                      aria-label={t("editSize", { label: device.label, size })}
                      className="inline-flex min-h-11 items-center px-2 font-semibold text-accent text-md"
                    >
                      {t("edit")}
                    </Link>
                  </div>
                  <p className="break-words text-muted text-sm">
                    {device.label === size ? null : <span className="block">{device.label}</span>}
                    <span className="inline-block">
                      <a href={`#${careAnchor(device)}`} className="link inline-block py-0.5">
                        {t(`form.materials.${device.material}`)}
                      </a>
                      {"\u00a0·"}
                    </span>{" "}
                    {facts.map((fact, at) => (
                      <Fragment key={fact}>
                        <span className="inline-block">{at < facts.length - 1 ? `${fact}\u00a0·` : fact}</span>{" "}
                      </Fragment>
                    ))}
                  </p>
                  <UsedLine id={device.id} size={size} uses={uses.get(device.id)} today={today} />
                </div>
              </div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
