import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icons";
import { sayDay } from "@/lib/core/calendar";
import { type NextStep, nextSteps } from "@/lib/sessions/describe-decision";
import type { Decision } from "@/lib/sessions/schema";

const icons: Record<NextStep, IconName> = {
  until: "calendar-clock",
  clear: "sun",
  size: "ruler",
  down: "ruler",
  rescreen: "list-checks",
  clinician: "stethoscope",
  soreness: "moon",
  counts: "circle-check",
  plan: "calendar-check",
};

/** Until when, at which size, and what is needed first. `seenFirst`: somebody has to be seen or asked today; nothing is offered beside it. */
export function NextSteps({ decision, sizes, seenFirst }: { decision: Decision; sizes: ReadonlyMap<string, string>; seenFirst: boolean }) {
  const t = useTranslations("sessions.decision");
  const link = (href: string, label: string) => (
    <Link href={href} className="link -my-2.5 inline-block py-2.5 font-semibold">
      {label}
    </Link>
  );
  const says: Record<NextStep, ReactNode> = {
    until: decision.until && t(seenFirst ? "nextUntilShut" : "nextUntil", { until: sayDay(decision.until) }),
    clear: decision.untilOnceClear && (
      <>
        {t("nextClear", { from: sayDay(decision.untilOnceClear) })} {link("/log?kind=daily", t("nextDailyCheck"))}
      </>
    ),
    size: t("nextSize", { size: sizes.get(decision.deviceId ?? "") ?? "" }),
    down: t("nextDown"),
    rescreen: (
      <>
        {t("nextRescreen")} {link("/screening", t("nextRescreenLink"))}
      </>
    ),
    clinician: (
      <>
        {t("nextClinician")} {link("/screening/clinician", t("nextClinicianLink"))}
      </>
    ),
    soreness: t(decision.action === "continue" ? "nextSoreness" : "nextSorenessOnly"),
    counts: t("nextCounts"),
    plan: t("nextPlan"),
  };
  return (
    <section aria-labelledby="next">
      <h2 id="next">{t("next")}</h2>
      {seenFirst ? <p className="mt-1 text-md text-muted">{t("nextSeen")}</p> : null}
      <ul className="mt-2 divide-y divide-line">
        {nextSteps(decision).map((step) => (
          <li key={step} className="flex items-start gap-3 py-3">
            <Icon name={icons[step]} className="mt-1 text-accent" />
            <div className="min-w-0 flex-1">{says[step]}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
