import { useTranslations } from "next-intl";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import type { Criterion } from "@/lib/programs/schema";

/** A criterion's numbers in words: `short` for a row, `long` for its own line. Sizes and steps in the person's unit. */
export function useCriterionWords(unit: Unit): { short: (criterion: Criterion) => string; long: (criterion: Criterion, hasNext: boolean) => string } {
  const t = useTranslations("programs.criteria");
  const values = ({ id, have, need }: Criterion) => {
    const isSize = id === "step-size" || id === "within-cap";
    const say = (value: number) => (isSize ? formatSize(value, unit) : String(value));
    return { have: say(have), need: say(need) };
  };
  return {
    short: (criterion) => t(`${criterion.met ? "met" : "short"}.${criterion.id}`, values(criterion)),
    long: (criterion, hasNext) => {
      if (!hasNext && (criterion.id === "step-size" || criterion.id === "within-cap")) return t("noNext");
      if (criterion.id === "days-on-size" && criterion.need === 0) return t("rampDays");
      return t(`long.${criterion.id}`, values(criterion));
    },
  };
}
