import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { sayDay } from "@/lib/core/dates";
import type { WayBack as Way } from "@/lib/programs/way-back";
import { RuleLink } from "./because";

/** The step of a size by its place: each stands a little higher than the one before. */
const heights = ["h-6", "h-11", "h-16", "h-20", "h-24"];

/** Time away as a ramp: where it begins again, and how the former size comes back. Nothing is counted against anybody. */
export function WayBack({ way: { fromOn, steps, why }, sizeMm }: { way: Way; sizeMm: (mm: number) => string }) {
  const t = useTranslations("programs.plan.wayBack");
  const to = sizeMm(steps.at(-1) ?? 0);
  return (
    <section
      aria-labelledby="way-back"
      className="grid gap-5 rounded-card border border-rest/30 bg-rest-soft p-5 sm:p-6 md:grid-cols-[1fr_auto] md:items-end"
    >
      <div>
        <h2 id="way-back" className="text-lg">
          {t("title", { size: to })}
        </h2>
        <p className="mt-1 max-w-measure text-md">{t("lead")}</p>
        <ul className="mt-2 space-y-1 text-md">
          {why.map(({ rule, wording }) => (
            <li key={rule} className="max-w-measure">
              {wording}{" "}
              <span className="text-sm">
                <RuleLink rule={rule} />
              </span>
            </li>
          ))}
        </ul>
      </div>
      <ol className="tabular flex items-end gap-1.5 text-sm">
        {steps.slice(0, heights.length).map((mm, at) => (
          <li key={mm} className="w-28">
            <span className="block font-semibold">{sizeMm(mm)}</span>
            <span className="mb-1.5 block text-muted text-xs">{at === 0 ? t("from", { date: sayDay(fromOn) }) : t("then")}</span>
            <span
              aria-hidden="true"
              className={clsx("block rounded-t-control", heights[at], at === 0 ? "bg-rest" : "border-2 border-rest border-b-0 border-dashed")}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
