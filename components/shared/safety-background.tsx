import { useTranslations } from "next-intl";
import { EvidenceRows } from "@/components/shared/evidence-rows";
import { StandingBadge } from "@/components/shared/standing-badge";
import { Icon } from "@/components/ui/icon";
import { evidence } from "@/lib/exercises/evidence";

const limits = ["education", "emergencies", "adults", "consent", "sharing", "recovery", "laxity"] as const;

/** What S, L and D mean, said before any rule is shown. */
export function Standings({ count, defaults }: { count: number; defaults: number }) {
  const t = useTranslations("exercises.safety.standing");
  const safety = useTranslations("exercises.safety");
  return (
    <section aria-labelledby="standing">
      <h2 id="standing" className="scroll-mt-6 text-2xl">
        {t("title")}
      </h2>
      <dl className="mt-4 divide-y divide-line border-line border-y">
        {(["S", "L", "D"] as const).map((standing) => (
          <div key={standing} className="grid gap-x-6 gap-y-1.5 py-4 sm:grid-cols-[12rem_1fr]">
            <dt>
              <StandingBadge standing={standing} />
            </dt>
            <dd className="max-w-measure text-md">
              <span className="font-semibold">{t(`${standing}.name`)}.</span> {t(`${standing}.text`)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-md">{safety("awaiting", { count, defaults })}</p>
    </section>
  );
}

export function Limits() {
  const t = useTranslations("exercises.safety.limits");
  return (
    <section aria-labelledby="limits">
      <h2 id="limits" className="scroll-mt-6 text-2xl">
        {t("title")}
      </h2>
      <ul className="mt-4 max-w-measure space-y-3">
        {limits.map((limit) => (
          <li key={limit} className="flex gap-3 text-md">
            <Icon name="minus" size={18} className="mt-[3px] text-muted" />
            <span>{t(`items.${limit}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each finding beside what it does not show. */
export function EvidenceList() {
  const t = useTranslations("exercises.safety.evidence");
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence" className="scroll-mt-6 text-2xl">
        {t("title")}
      </h2>
      <p className="mt-1 max-w-measure text-md text-muted">{t("lead")}</p>
      <div className="mt-4">
        <EvidenceRows of={evidence} />
      </div>
    </section>
  );
}
