import { useTranslations } from "next-intl";
import { formatSize, fromMm } from "@/lib/devices/convert-size";
import { drawScale } from "@/lib/devices/draw-scale";
import type { Device, Unit } from "@/lib/devices/schema";

/** A set drawn to scale, the size in force filled. The list beneath says the same in words. */
export function SizeScale({ devices, unit, currentId }: { devices: readonly Device[]; unit: Unit; currentId?: string }) {
  const t = useTranslations("devices");
  const { width, height, sizes, ground } = drawScale(devices.map(({ maxDiameterMm }) => maxDiameterMm));
  const label = t("scaleLabel", { sizes: devices.map(({ maxDiameterMm }) => formatSize(maxDiameterMm, unit)).join(", ") });
  return (
    <figure>
      <svg viewBox={`0 0 ${width} ${height}`} className="block h-auto w-full max-w-md" role="img" aria-label={label}>
        <line x1={0} x2={width} y1={ground + 0.5} y2={ground + 0.5} stroke="var(--color-line)" />
        {sizes.map(({ mm, cx, cy, r, labelled }, index) => {
          const current = devices[index]?.id === currentId;
          return (
            <g key={devices[index]?.id}>
              <circle
                cx={cx}
                cy={cy}
                r={Math.max(1, r - 0.75)}
                fill={current ? "var(--color-accent)" : "var(--color-accent-soft)"}
                stroke="var(--color-accent)"
                strokeWidth={1.5}
              />
              {labelled ? (
                <text x={cx} y={height - 5} textAnchor="middle" fontSize={11.5} fill="var(--color-muted)" className="tabular">
                  {fromMm(mm, unit)}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
      <figcaption className="mt-1 text-muted text-xs">{t("scaleNote")}</figcaption>
    </figure>
  );
}
