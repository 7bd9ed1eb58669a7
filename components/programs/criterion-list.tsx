import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { Unit } from "@/lib/devices/schema";
import type { Readiness } from "@/lib/programs/schema";
import { RuleLink } from "./because";
import { useCriterionWords } from "./criterion-words";

/** Every criterion with its state in a word, its numbers, its rule and source. */
export function CriterionList({ readiness, unit }: { readiness: Readiness; unit: Unit }) {
  const t = useTranslations("programs");
  const words = useCriterionWords(unit);
  const hasNext = readiness.nextDeviceId !== undefined;
  return (
    <ul className="divide-y divide-line">
      {readiness.criteria.map((criterion) => (
        <li key={criterion.id} className="flex gap-3 py-4 first:pt-0 last:pb-0">
          <Icon name={criterion.met ? "circle-check" : "circle-dashed"} size={22} className={`mt-0.5 ${criterion.met ? "text-go" : "text-muted"}`} />
          <div className="min-w-0 flex-1">
            <p className="flex items-baseline justify-between gap-3">
              <span className="font-semibold">{t(`criteria.title.${criterion.id}`)}</span>
              <span className={`whitespace-nowrap font-semibold text-sm ${criterion.met ? "text-go" : "text-muted"}`}>
                {t(criterion.met ? "criteria.state.met" : "criteria.state.open")}
              </span>
            </p>
            <p className="tabular text-md">{words.long(criterion, hasNext)}</p>
            <p className="mt-0.5 text-muted text-sm">
              <RuleLink rule={criterion.rule} /> · {t("source", { source: criterion.source })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
