import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notes } from "@/components/exercises/body-notes";
import { GuidePart } from "@/components/exercises/guide-part";
import { NumberedList } from "@/components/exercises/numbered-list";
import { EvidenceRows } from "@/components/shared/evidence-rows";
import { QuotedRule } from "@/components/shared/quoted-rule";
import { ruleById } from "@/components/shared/rule-by-id";
import { Alert } from "@/components/ui/alert";
import { evidence } from "@/lib/exercises/evidence";
import { selfCheckSources } from "@/lib/exercises/guides";

const asksForSomeone = ["DEC-NEW-LEAK", "PRG-RELAX-WORSE-2", "PRG-STRENGTH-REVIEW-12"];
/** Rules that end in an ambulance or a call today, of those that a person may take for a matter of the muscle. */
const cannotWait = {
  emergency: ["DEC-CAUDA-EQUINA", "DEC-FEVER-ABDOMINAL", "DEC-BLEEDING-EMERGENCY"],
  "same-day": ["DEC-FEVER", "DEC-SEVERE-PAIN"],
} as const;

function Urgent() {
  const t = useTranslations("learn.selfCheck.help");
  return (
    <Alert tone="stop" title={t("urgentTitle")}>
      <dl className="mt-2 space-y-3">
        {(["emergency", "same-day"] as const).map((level) => (
          <div key={level} className="grid gap-x-4 sm:grid-cols-[4rem_1fr]">
            <dt className="font-semibold">{t(`urgent.${level}`)}</dt>
            {cannotWait[level].map((id) => (
              <dd key={id} className="mb-1 sm:col-start-2">
                {ruleById(id).condition}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <Link href="/safety#help" prefetch={false} className="link -mb-2 inline-flex min-h-11 items-center font-semibold">
        {t("whom")}
      </Link>
    </Alert>
  );
}

export function HelpPart() {
  const t = useTranslations("learn.selfCheck.help");
  return (
    <GuidePart id="help" title={t("title")} sources={selfCheckSources.help}>
      <p className="max-w-measure">{t("intro")}</p>
      <Notes lines={(["notFound", "tight", "down", "pain"] as const).map((reason) => t(`reasons.${reason}`))} icon="minus" ink="text-muted" />
      <p className="max-w-measure">{t("rules")}</p>
      <ul className="divide-y divide-line border-line border-y">
        {asksForSomeone.map((id) => (
          <li key={id} className="py-4">
            <QuotedRule rule={ruleById(id)} />
          </li>
        ))}
      </ul>
      <Urgent />
      <h3 className="pt-3">{t("visitTitle")}</h3>
      <NumberedList items={(["talk", "look", "show", "plan"] as const).map((step) => ({ text: t(`visit.${step}`) }))} />
    </GuidePart>
  );
}

const known = evidence.filter(({ id }) => ["tight-floor", "dorey-2004", "nice-ng210"].includes(id));

export function MachinesPart() {
  const t = useTranslations("learn.selfCheck.machines");
  return (
    <GuidePart id="machines" title={t("title")} sources={selfCheckSources.machines}>
      {(["feedback", "stimulation", "without"] as const).map((paragraph) => (
        <p key={paragraph} className="max-w-measure">
          {t(paragraph)}
        </p>
      ))}
      <h3>{t("evidence")}</h3>
      <EvidenceRows of={known} />
    </GuidePart>
  );
}
