import Link from "next/link";
import { useTranslations } from "next-intl";
import { StandingBadge } from "@/components/shared/standing-badge";
import { Alert } from "@/components/ui/alert";
import type { Rule } from "@/lib/core/rule";
import { exerciseRules } from "@/lib/exercises/rules";

/** Why a routine with a squeeze in it is closed to this person, with the rule and who says so. */
export function SqueezesClosed() {
  const t = useTranslations("ownRoutines.detail");
  const rule = exerciseRules["EX-TIGHT"];
  return (
    <Alert tone="hold" title={t("closedTitle")}>
      <p>
        {rule.wording} {t("closedHow")}
      </p>
      <RuleLine rule={rule} />
    </Alert>
  );
}

/** A rule by its id, leading to its row, and its source. */
export function RuleLine({ rule: { id, standing, source } }: { rule: Rule }) {
  const t = useTranslations("ownRoutines.detail");
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-2.5 text-muted text-sm">
      <Link href={`/safety#${id}`} prefetch={false} className="link inline-flex min-h-11 items-center">
        {t("rule", { id })}
      </Link>
      <StandingBadge standing={standing} />
      <span>{source}</span>
    </div>
  );
}
