import Link from "next/link";
import { useTranslations } from "next-intl";
import { StandingBadge } from "@/components/shared/standing-badge";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { decisionRules } from "@/lib/sessions/rules";
import type { Decision } from "@/lib/sessions/schema";

/** The row that won, its source and standing, and the others that matched: each leads to its place on the safety page. */
export function DecisionRule({ decision: { rule, source, standing, alsoMatched } }: { decision: Decision }) {
  const t = useTranslations("sessions.decision");
  const row = decisionRules.find(({ id }) => id === rule);
  const link = (id: string) => (
    <Link key={id} href={`/safety#${id}`} className="link mr-3 inline-flex min-h-11 items-center">
      {id}
    </Link>
  );
  const items = [
    { term: t("ruleIs"), value: link(rule) },
    ...(row
      ? [
          { term: t("ruleWhen"), value: row.condition },
          { term: t("ruleThen"), value: row.decision },
        ]
      : []),
    { term: t("ruleSource"), value: source },
    { term: t("ruleStanding"), value: <StandingBadge standing={standing} /> },
    ...(alsoMatched.length > 0 ? [{ term: t("also"), value: alsoMatched.map(link) }] : []),
  ];
  return (
    <Disclosure summary={t("rule")}>
      <DefinitionList items={items} />
    </Disclosure>
  );
}
