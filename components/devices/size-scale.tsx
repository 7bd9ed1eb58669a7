import { useTranslations } from "next-intl";
import { formatSize, fromMm } from "@/lib/devices/convert-size";
import { drawRuler, type Span } from "@/lib/devices/draw-ruler";
import { drawScale } from "@/lib/devices/draw-scale";
import type { Device, Unit } from "@/lib/devices/schema";
import { sizeGaps } from "@/lib/devices/size-gaps";

const width = 340;
/** From the ground of the circles down to the ruler, and from there to its labels. */
const [drop, under] = [34, 22];

const lines: Record<Span["verdict"], { stroke: string; dash?: string }> = {
  ok: { stroke: "var(--color-accent)" },
  warn: { stroke: "var(--color-hold)", dash: "7 5" },
  block: { stroke: "var(--color-stop)", dash: "2 5" },
};

/** A set drawn to scale above its ruler: the size in force filled and pointed at, wide steps broken, what would bridge them ringed. The list says it in words. */
export function SizeScale({ devices, unit, currentId }: { devices: readonly Device[]; unit: Unit; currentId?: string }) {
  const t = useTranslations("devices");
  const mm = devices.map(({ maxDiameterMm }) => maxDiameterMm);
  const { sizes, ground } = drawScale(mm, width);
  const bridges = sizeGaps(devices).flatMap(({ bridgeMm }) => bridgeMm);
  const ruler = drawRuler(mm, bridges, width);
  const y = ground + drop;
  const isCurrent = (index: number) => devices[index]?.id === currentId;
  const wide = (verdict: Span["verdict"]) => ruler.spans.some((span) => span.verdict === verdict);
  const current = devices.findIndex(({ id }) => id === currentId);
  const key = [
    t("scale.note"),
    ...(current >= 0 ? [t("scale.current")] : []),
    ...(wide("warn") ? [t("scale.warn")] : []),
    ...(wide("block") ? [t("scale.block")] : []),
    ...(bridges.length > 0 ? [t("scale.bridge")] : []),
  ];
  return (
    <figure>
      <svg
        viewBox={`0 0 ${width} ${y + under + 4}`}
        className="block h-auto w-full max-w-md"
        role="img"
        aria-label={t("scaleLabel", { sizes: mm.map((one) => formatSize(one, unit)).join(", ") })}
      >
        <line x1={0} x2={width} y1={ground + 0.5} y2={ground + 0.5} stroke="var(--color-line)" />
        {sizes.map(({ cx, cy, r }, index) => (
          <g key={devices[index]?.id} stroke="var(--color-accent)">
            <path d={`M${cx} ${ground + 1}L${ruler.ticks[index]?.x} ${y}`} stroke="var(--color-line)" />
            <circle
              cx={cx}
              cy={cy}
              r={Math.max(1, r - 0.75)}
              fill={isCurrent(index) ? "var(--color-accent)" : "var(--color-accent-soft)"}
              strokeWidth={1.5}
            />
          </g>
        ))}
        {ruler.spans.map(({ from, to, verdict }) => (
          <line key={from} x1={from} x2={to} y1={y} y2={y} stroke={lines[verdict].stroke} strokeDasharray={lines[verdict].dash} strokeWidth={2.5} />
        ))}
        {ruler.bridges.map((x) => (
          <circle key={x} cx={x} cy={y} r={5} fill="var(--color-card)" stroke="var(--color-muted)" strokeWidth={1.5} strokeDasharray="2.5 2.2" />
        ))}
        {ruler.ticks.map(({ mm: size, x, labelled }, index) => (
          <g key={devices[index]?.id}>
            <line x1={x} x2={x} y1={y - 5} y2={y + 5} stroke="var(--color-accent)" strokeWidth={2} />
            {isCurrent(index) ? <path d={`M${x - 6} ${y - 14}h12l-6 9z`} fill="var(--color-accent)" /> : null}
            {labelled ? (
              <text
                x={x}
                y={y + under}
                textAnchor="middle"
                fontSize={13}
                fontWeight={isCurrent(index) ? 700 : 400}
                fill={isCurrent(index) ? "var(--color-ink)" : "var(--color-muted)"}
                className="tabular"
              >
                {fromMm(size, unit)}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
      <figcaption className="mt-1 max-w-measure text-muted text-xs">{key.join(" ")}</figcaption>
    </figure>
  );
}
