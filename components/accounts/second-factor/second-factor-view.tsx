import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { UndoBar } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { qrPath } from "@/lib/accounts/second-factor/qr-path";
import type { SecondFactor } from "@/lib/accounts/second-factor/queries";
import { inGroups } from "@/lib/accounts/second-factor/recovery-code";
import { sayDay } from "@/lib/core/dates";
import texts from "@/lib/core/messages/en/account-second-factor.json";
import accounts from "@/lib/core/messages/en/accounts.json";
import { BeginForm } from "./begin-form";
import { TurnOffForm } from "./turn-off-form";
import { TurnOnForm } from "./turn-on-form";

const text = { ...texts.settings, problem: accounts.problem };

/** Dark on white in either scheme: cameras read no other. */
function Square({ address, label }: { address: string; label: string }) {
  const { size, path } = qrPath(address);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges" className="w-full max-w-60 rounded-control">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}

function Begun({ secret, address }: { secret: string; address: string }) {
  const t = useTranslations("accountSecondFactor.settings");
  return (
    <Card>
      <CardHeader title={t("begun")} note={t("begunNote")} />
      <div className="space-y-6">
        <div className="grid items-start gap-x-8 gap-y-4 sm:grid-cols-[15rem_1fr]">
          <Square address={address} label={t("square")} />
          <div className="space-y-4 text-md">
            <p>
              <a className="link" href={address}>
                {t("open")}
              </a>
            </p>
            <div>
              <p className="text-muted">{t("key")}</p>
              <p className="tabular font-semibold">{inGroups(secret)}</p>
            </div>
            <p className="text-muted text-sm">{t("kind")}</p>
          </div>
        </div>
        <TurnOnForm text={text} />
        <BeginForm again text={text} />
      </div>
    </Card>
  );
}

function On({ since, asksPassword }: { since: string; asksPassword: boolean }) {
  const t = useTranslations("accountSecondFactor.settings");
  return (
    <Card>
      <CardHeader title={t("on")} note={t("since", { day: since })} />
      <TurnOffForm asksPassword={asksPassword} text={text} />
    </Card>
  );
}

function Codes({ left }: { left: number }) {
  const t = useTranslations("accountSecondFactor.settings");
  return (
    <Card>
      <CardHeader title={t("codesTitle")} note={left === 0 ? t("codesNone") : t("codesLeft", { count: left })} />
      <ButtonLink href="/settings/recovery" variant={left === 0 ? "primary" : "secondary"}>
        {left === 0 ? t("codesMake") : t("codesSee")}
      </ButtonLink>
    </Card>
  );
}

export function SecondFactorView({ factor, now }: { factor: SecondFactor; now?: "on" | "off" | undefined }) {
  const t = useTranslations("accountSecondFactor");
  const { ways } = factor;
  return (
    <>
      <PageHeader title={t("title")} lead={t("settings.lead")} back={{ href: "/settings", label: t("back") }} />
      <div className="space-y-6">
        {now ? (
          <UndoBar message={t(`settings.now.${now}`)}>
            <ButtonLink href="/settings/sessions" variant="quiet" size="sm">
              {t("settings.sessions")}
            </ButtonLink>
          </UndoBar>
        ) : null}
        {factor.state === "on" && ways.recoveryCodes === 0 ? <Codes left={0} /> : null}
        {factor.state === "off" ? (
          <Card>
            <CardHeader title={t("settings.off")} note={t("settings.offNote")} />
            <BeginForm text={text} />
          </Card>
        ) : null}
        {factor.state === "begun" ? <Begun secret={factor.secret} address={factor.address} /> : null}
        {factor.state === "on" ? <On since={sayDay(factor.since)} asksPassword={factor.asksPassword} /> : null}
        {factor.state === "on" && ways.recoveryCodes > 0 ? <Codes left={ways.recoveryCodes} /> : null}
      </div>
    </>
  );
}
