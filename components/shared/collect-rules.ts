import type { useTranslations } from "next-intl";
import type { RuleGroup } from "@/components/shared/rule-groups";
import type { Rule } from "@/lib/core/rule";
import { careRules } from "@/lib/devices/care-rules";
import { deviceRules } from "@/lib/devices/rules";
import { exerciseRules } from "@/lib/exercises/rules";
import { programRules } from "@/lib/programs/rules";
import { practiceRules } from "@/lib/programs/rules-practice";
import { sizeRules } from "@/lib/programs/rules-size";
import { screeningRules } from "@/lib/screening/rules";
import { screeningResults } from "@/lib/screening/schema";
import { decisionRules } from "@/lib/sessions/rules";
import { decisionActions } from "@/lib/sessions/schema";

type Translate = ReturnType<typeof useTranslations<"exercises.safety">>;

const nonEmpty = (parts: { title?: string; rules: readonly Rule[] }[]) => parts.filter(({ rules }) => rules.length > 0);

/** Every rule of every table, in the order in which a person meets them; the test counts that none is left out. */
export function collectRules(t: Translate): RuleGroup[] {
  const bySeverity = decisionActions.toReversed();
  const program = { practice: programRules.filter(({ id }) => id in practiceRules), size: programRules.filter(({ id }) => id in sizeRules) };
  const template = programRules.filter((rule) => !program.practice.includes(rule) && !program.size.includes(rule));
  const group = (id: "screening" | "devices" | "sessions" | "programs" | "exercises", parts: RuleGroup["parts"]): RuleGroup => ({
    id: `rules-${id}`,
    title: t(`groups.${id}.title`),
    note: t(`groups.${id}.note`),
    parts: nonEmpty(parts),
  });
  return [
    group(
      "screening",
      screeningResults.map((result) => ({ title: t(`screeningResults.${result}`), rules: screeningRules.filter((rule) => rule.result === result) })),
    ),
    group("devices", [{ rules: [...Object.values(deviceRules), ...Object.values(careRules)] }]),
    group(
      "sessions",
      bySeverity.map((action) => ({ title: t(`decisionActions.${action}`), rules: decisionRules.filter((rule) => rule.action === action) })),
    ),
    group("programs", [
      { title: t("programParts.template"), rules: template },
      { title: t("programParts.practice"), rules: program.practice },
      { title: t("programParts.size"), rules: program.size },
    ]),
    group("exercises", [{ rules: Object.values(exerciseRules) }]),
  ];
}
