import { useTranslations } from "next-intl";
import { StandingBadge } from "@/components/shared/standing-badge";
import type { Rule } from "@/lib/core/rule";

function RuleRow({ rule }: { rule: Rule }) {
  const t = useTranslations("exercises.safety");
  return (
    <li
      id={rule.id}
      className="grid scroll-mt-6 gap-x-6 gap-y-2 py-4 target:bg-hold-soft target:shadow-[0_0_0_0.75rem_var(--color-hold-soft)] sm:grid-cols-[12rem_1fr]"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 sm:block">
        <a
          href={`#${rule.id}`}
          aria-label={t("link", { id: rule.id })}
          className="-my-2 inline-flex min-h-11 items-center font-semibold text-sm underline decoration-edge decoration-1 underline-offset-4 [overflow-wrap:anywhere] hover:text-accent"
        >
          {rule.id}
        </a>
        <p className="sm:mt-1.5">
          <StandingBadge standing={rule.standing} />
        </p>
      </div>
      <div className="max-w-measure text-md">
        <p className="font-semibold">{rule.condition}</p>
        <p className="mt-0.5">
          <span className="text-muted">{t("then")}: </span>
          {rule.decision}
        </p>
        <p className="mt-1.5 text-muted text-sm">
          {t("source")}: {rule.source}
        </p>
      </div>
    </li>
  );
}

/** Rows of a rule table as people and clinicians read them; each row's id is an anchor. */
export function RuleTable({ rules }: { rules: readonly Rule[] }) {
  return (
    <ul className="divide-y divide-line">
      {rules.map((rule) => (
        <RuleRow key={rule.id} rule={rule} />
      ))}
    </ul>
  );
}
