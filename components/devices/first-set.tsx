import { useTranslations } from "next-intl";
import text from "@/lib/core/messages/en/devices.json";
import { drawScale } from "@/lib/devices/draw-scale";

const example = [12, 15, 18, 21, 24];

/** Who has no sizes yet: what to look for in a first set. */
export function FirstSet() {
  const t = useTranslations("devices.empty");
  const { width, height, sizes, ground } = drawScale(example, 260);
  return (
    <section className="grid items-center gap-6 sm:grid-cols-[minmax(0,1fr)_minmax(0,260px)]">
      <div>
        <h2>{t("firstTitle")}</h2>
        <ul className="mt-3 list-disc space-y-2 pl-5 text-md marker:text-accent">
          {text.empty.first.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="mt-3 text-md text-muted">{t("ask")}</p>
      </div>
      <svg viewBox={`0 0 ${width} ${height}`} className="block h-auto w-full max-w-[260px]" aria-hidden="true">
        <line x1={0} x2={width} y1={ground + 0.5} y2={ground + 0.5} stroke="var(--color-line)" />
        {sizes.map(({ mm, cx, cy, r }) => (
          <g key={mm}>
            <circle cx={cx} cy={cy} r={r - 0.75} fill="var(--color-accent-soft)" stroke="var(--color-accent)" strokeWidth={1.5} />
            <text x={cx} y={height - 5} textAnchor="middle" fontSize={11} fill="var(--color-muted)">
              {t("sampleSize", { mm })}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}
