import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icons";
import { PageHeader } from "@/components/ui/page-header";
import consentText from "@/lib/core/messages/en/account-consent.json";
import text from "@/lib/core/messages/en/accounts.json";
import { WithdrawForm } from "./withdraw-form";

const happens = [
  { key: "stops", icon: "pause" },
  { key: "links", icon: "link" },
  { key: "browsers", icon: "layers" },
  { key: "data", icon: "lock" },
] as const satisfies readonly { key: string; icon: IconName }[];

/** Says what a withdrawal does before it asks for it. @param openLinks share links that would end */
export function WithdrawView({ openLinks }: { openLinks: number }) {
  const t = useTranslations("accountConsent.withdraw");
  const { sure, send, sending, keep } = consentText.withdraw;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} back={{ href: "/settings/consent", label: t("back") }} />
      <div className="space-y-8">
        <ul className="divide-y divide-line border-line border-y">
          {happens.map(({ key, icon }) => (
            <li key={key} className="flex gap-4 py-4">
              <Icon name={icon} className="mt-1 text-muted" />
              <p className="max-w-measure">{key === "links" ? t(key, { count: openLinks }) : t(key)}</p>
            </li>
          ))}
        </ul>
        <WithdrawForm text={{ sure, send, sending, keep, problem: text.problem }} />
        <p className="text-muted text-md">
          {t("deleteNote")}{" "}
          <Link href="/settings/data/delete" prefetch={false} className="link">
            {t("deleteLink")}
          </Link>
        </p>
      </div>
    </>
  );
}
