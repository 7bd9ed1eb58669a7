import { useTranslations } from "next-intl";
import { RuleTable } from "@/components/shared/rule-table";
import type { Rule } from "@/lib/core/rule";

export type RuleGroup = { id: string; title: string; note?: string; parts: { title?: string; rules: readonly Rule[] }[] };

export const rulesOf = (group: RuleGroup): Rule[] => group.parts.flatMap(({ rules }) => rules);

/** Tables of rules under their headings, with how many there are. */
export function RuleGroups({ groups }: { groups: RuleGroup[] }) {
  const t = useTranslations("exercises.safety");
  return groups.map((group) => (
    <section key={group.id} aria-labelledby={group.id}>
      <div className="flex items-baseline justify-between gap-4">
        <h2 id={group.id} className="min-w-0 scroll-mt-6 break-words text-2xl">
          {group.title}
        </h2>
        <p className="tabular whitespace-nowrap text-md text-muted">{t("count", { count: rulesOf(group).length })}</p>
      </div>
      {group.note ? <p className="mt-1 max-w-measure text-md text-muted">{group.note}</p> : null}
      {group.parts.map(({ title, rules }) => (
        <div key={title ?? group.id} className="mt-6">
          {title ? <h3 className="border-line border-b pb-2">{title}</h3> : null}
          <RuleTable rules={rules} />
        </div>
      ))}
    </section>
  ));
}
