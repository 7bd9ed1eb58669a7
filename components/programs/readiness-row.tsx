import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import type { Criterion, Readiness } from "@/lib/programs/schema";
import { useCriterionWords } from "./criterion-words";

/** Criteria about the size itself are worth a word only where they stand in the way. */
const always: readonly Criterion["id"][] = ["days-on-size", "calm-sessions", "no-blood", "soreness"];
const shown = ({ id, met, need }: Criterion) => (always.includes(id) ? need > 0 : !met);

/** The criteria in one row, each with a tick and words. */
export function ReadinessRow({ readiness, nextMm, unit }: { readiness: Readiness; nextMm?: number; unit: Unit }) {
  const t = useTranslations("programs.today");
  const words = useCriterionWords(unit);
  const criteria = readiness.criteria.filter(shown);
  return (
    <section aria-labelledby="towards">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="towards" className="text-lg">
          {nextMm === undefined
            ? t("readiness.largest")
            : t(readiness.ramp ? "readiness.ramp" : "readiness.title", { size: formatSize(nextMm, unit) })}
        </h2>
        <Link href="/readiness" className="link inline-flex min-h-11 items-center text-md">
          {t("readiness.more")}
        </Link>
      </div>
      {readiness.blockedBy ? (
        <p className="max-w-measure text-md">{readiness.blockedBy.wording}</p>
      ) : (
        <ul className="tabular flex flex-wrap gap-x-5 gap-y-1.5 text-md">
          {criteria.map((criterion) => (
            <li key={criterion.id} className="flex items-center gap-1.5">
              <Icon name={criterion.met ? "circle-check" : "circle-dashed"} size={18} className={criterion.met ? "text-go" : "text-muted"} />
              {words.short(criterion)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
