import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { decisionIcons } from "@/components/ui/decision-banner";
import { Icon } from "@/components/ui/icon";
import { type NamedRule, quotedRules, ruleCount } from "./named-rules";

const marks: Record<NamedRule["tone"], string> = { stop: "bg-stop", rest: "bg-rest", hold: "bg-hold" };

/** Wide, the rows read as one table: the words over the columns are seen once and read out in each. */
function RuleRow({ rule, first }: { rule: NamedRule; first: boolean }) {
  const t = useTranslations("landing.decides");
  const head = first ? "eyebrow mb-1.5" : "eyebrow mb-1 md:sr-only";
  return (
    <li className="grid gap-x-8 gap-y-4 py-7 md:grid-cols-[1fr_1fr_15rem]">
      <div>
        <p className={head}>{t("when")}</p>
        <p className="text-lg leading-snug">{rule.condition}</p>
      </div>
      <div>
        <p className={head}>{t("then")}</p>
        <p className="flex gap-2.5 text-lg leading-snug">
          <span className={`mt-0.5 inline-flex size-6 shrink-0 items-center justify-center rounded-full text-on-status ${marks[rule.tone]}`}>
            <Icon name={decisionIcons[rule.tone]} size={15} />
          </span>
          {rule.decision}
        </p>
      </div>
      <div>
        <p className={head}>{t("source")}</p>
        <p className="text-md">{rule.source}</p>
        <p className="mt-2 flex flex-wrap items-center gap-2 text-muted text-xs">
          <Badge tone={rule.standing === "D" ? "hold" : "accent"}>{t(`standing${rule.standing}`)}</Badge>
          {rule.id}
        </p>
      </div>
    </li>
  );
}

export function HowItDecides() {
  const t = useTranslations("landing.decides");
  return (
    <section aria-labelledby="decides">
      <h2 id="decides" className="text-2xl">
        {t("title", { count: ruleCount })}
      </h2>
      <p className="mt-3 max-w-measure text-lg text-muted">{t("lead")}</p>
      <ol className="mt-6 divide-y divide-line border-line border-y">
        {quotedRules.map((rule, index) => (
          <RuleRow key={rule.id} rule={rule} first={index === 0} />
        ))}
      </ol>
      <div className="mt-5 flex flex-wrap items-baseline justify-between gap-x-10 gap-y-3">
        <p className="max-w-measure text-md text-muted">{t("honest")}</p>
        <Link href="/safety" className="link inline-flex min-h-11 items-center font-semibold text-md">
          {t("all", { count: ruleCount })}
        </Link>
      </div>
    </section>
  );
}
