import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Reason } from "@/lib/programs/schema";

/** "Rule PRG-…", the way to its row in the tables. */
export function RuleLink({ rule }: { rule: string }) {
  const t = useTranslations("programs");
  return (
    <Link href={`/safety#${rule}`} prefetch={false} className="link inline-block py-0.5">
      {t("rule", { id: rule })}
    </Link>
  );
}

/** Why, in one sentence, with its rule. */
export function Because({ why }: { why: Pick<Reason, "rule" | "wording"> }) {
  return (
    <p className="max-w-measure">
      {why.wording}{" "}
      <span className="text-sm">
        <RuleLink rule={why.rule} />
      </span>
    </p>
  );
}

/** Reasons in full: each with its rule and source. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const t = useTranslations("programs");
  return (
    <ul className="divide-y divide-line">
      {reasons.map(({ rule, source, wording }) => (
        <li key={rule} className="py-3">
          <p className="max-w-measure">{wording}</p>
          <p className="mt-1 text-muted text-sm">
            <RuleLink rule={rule} /> · {t("source", { source })}
          </p>
        </li>
      ))}
    </ul>
  );
}
