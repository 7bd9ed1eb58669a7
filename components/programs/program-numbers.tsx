import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import type { DescribedParameter } from "@/lib/programs/describe-program";

/** A program's parameters in words with their units. */
export function ProgramNumbers({ parameters, unit }: { parameters: readonly DescribedParameter[]; unit: Unit }) {
  const t = useTranslations("programs.program.parameter");
  const say = (parameter: DescribedParameter): string => {
    switch (parameter.name) {
      case "start":
        return t("clinician", { value: formatSize(parameter.mm, unit) });
      case "largest":
        return t(parameter.by === "clinician" ? "largestClinician" : "largestRule", { size: formatSize(parameter.mm, unit) });
      case "step":
        return t("stepValue", { size: formatSize(parameter.value, unit) });
      case "minutes":
        return parameter.from === parameter.to ? t("minutesSame", parameter) : t("minutesRange", parameter);
      case "around":
        return t("aroundValue", parameter);
      case "repetitions":
        return t("repetitionsValue", parameter);
      case "smaller":
      case "perWeek":
      case "everyOtherDay":
      case "perDay":
      case "daysPerSize":
        return t(`${parameter.name}Value`, { value: parameter.value });
      case "startSmallest":
      case "clinicianSets":
        return t(`${parameter.name}Value`);
    }
  };
  return <DefinitionList items={parameters.map((parameter) => ({ key: parameter.name, term: t(parameter.name), value: say(parameter) }))} />;
}
