import Link from "next/link";
import { useTranslations } from "next-intl";
import { SignOutForm } from "@/components/layout/sign-out-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { OwnConsents } from "@/lib/accounts/consent/queries";
import consentText from "@/lib/core/messages/en/account-consent.json";
import text from "@/lib/core/messages/en/accounts.json";
import layoutText from "@/lib/core/messages/en/layout.json";
import { GiveForm } from "./give-form";
import { sayMoment } from "./say-moment";

const ways = [
  { key: "export", href: "/settings/data", icon: "download" },
  { key: "delete", href: "/settings/data/delete", icon: "trash" },
  { key: "sessions", href: "/settings/sessions", icon: "layers" },
] as const;

/** All that is open to a person who has withdrawn their consent. */
export function WithdrawnView({ own: { consents, timeZone } }: { own: OwnConsents }) {
  const t = useTranslations("accountConsent.withdrawn");
  const since = consents[0]?.withdrawnAt;
  const { again, againNote, send, sending } = consentText.withdrawn;
  const { consent, consentHint } = text.signUp;
  return (
    <>
      {since ? <p className="max-w-measure text-lg">{t("since", { when: sayMoment(since, timeZone) })}</p> : null}
      <section className="space-y-4">
        <p className="max-w-measure">{t("data")}</p>
        <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-card shadow-card">
          {ways.map(({ key, href, icon }) => (
            <li key={key}>
              <Link href={href} prefetch={false} className="-outline-offset-2 flex min-h-16 items-center gap-4 px-5 py-3 hover:bg-well">
                <Icon name={icon} className="text-accent" />
                <span className="min-w-0 flex-1">
                  <span className="block font-semibold text-md">{t(key)}</span>
                  <span className="block text-muted text-sm">{t(`${key}Note`)}</span>
                </span>
                <Icon name="chevron-right" className="text-muted" />
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <Card>
        <h2>{again}</h2>
        <p className="mt-1 mb-5 max-w-measure text-muted">{againNote}</p>
        <GiveForm text={{ consent, consentHint, send, sending, problem: text.problem }} />
      </Card>
      <SignOutForm text={layoutText.signOut}>
        <Button variant="quiet" className="-ml-5">
          <Icon name="sign-out" />
          {t("signOut")}
        </Button>
      </SignOutForm>
    </>
  );
}
