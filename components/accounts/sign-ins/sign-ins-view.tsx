import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { UndoBar } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { SignedInBrowser } from "@/lib/accounts/sign-ins/queries";
import { saySeen } from "@/lib/accounts/sign-ins/say-seen";
import { sayDay } from "@/lib/core/dates";
import texts from "@/lib/core/messages/en/account-sign-ins.json";
import accounts from "@/lib/core/messages/en/accounts.json";
import { EndOneForm } from "./end-one-form";
import { EndOthersForm } from "./end-others-form";

function Browser({ browser, now, timeZone }: { browser: SignedInBrowser; now: Date; timeZone: string }) {
  const t = useTranslations("accountSignIns");
  const { id, agent, method, place, since, lastSeenAt, here } = browser;
  const seen = t("seen", { when: saySeen(lastSeenAt, now, timeZone, texts.words) });
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 px-5 py-4">
      <div className="min-w-0 flex-[1_1_16rem] [overflow-wrap:anywhere]">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold text-md">
          {agent}
          {here ? <Badge tone="accent">{t("here")}</Badge> : null}
        </p>
        <p className="text-muted text-sm">
          {seen}
          {place ? ` · ${place}` : ""}
        </p>
        <p className="text-muted text-sm">
          {t(`method.${method}`)}, {t("since", { day: sayDay(since) })}
        </p>
      </div>
      {here ? null : <EndOneForm id={id} name={t("endNamed", { agent, seen })} text={texts} />}
    </li>
  );
}

export function SignInsView({
  browsers,
  timeZone,
  now,
  ended,
}: {
  browsers: readonly SignedInBrowser[];
  timeZone: string;
  now: Date;
  ended?: "one" | "others" | undefined;
}) {
  const t = useTranslations("accountSignIns");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} back={{ href: "/settings", label: t("back") }} />
      <div className="space-y-6">
        {ended ? <UndoBar message={t(`ended.${ended}`)} /> : null}
        <ul className="divide-y divide-line rounded-card border border-line bg-card shadow-card">
          {browsers.map((browser) => (
            <Browser key={browser.id} browser={browser} now={now} timeZone={timeZone} />
          ))}
        </ul>
        {browsers.length > 1 ? (
          <Card>
            <CardHeader title={t("othersTitle")} note={t("othersLead")} />
            <EndOthersForm text={{ ...texts, problem: accounts.problem }} />
          </Card>
        ) : (
          <p className="text-md text-muted">{t("only")}</p>
        )}
      </div>
    </>
  );
}
