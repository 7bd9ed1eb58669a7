import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icons";
import { PageHeader } from "@/components/ui/page-header";
import dataText from "@/lib/core/messages/en/account-data.json";
import text from "@/lib/core/messages/en/accounts.json";
import { DeleteForm } from "./delete-form";

const happens = [
  { key: "gone", icon: "trash" },
  { key: "links", icon: "link" },
  { key: "backups", icon: "clock" },
  { key: "letters", icon: "mail" },
] as const satisfies readonly { key: string; icon: IconName }[];

/** Says what a deletion does before it asks for it. */
export function DeleteView({ userName }: { userName: string }) {
  const t = useTranslations("accountData.deletion");
  const { userNameHint, sure, send, sending, keep } = dataText.deletion;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} back={{ href: "/settings/data", label: t("back") }} />
      <div className="space-y-8">
        <ul className="divide-y divide-line border-line border-y">
          {happens.map(({ key, icon }) => (
            <li key={key} className="flex gap-4 py-4">
              <Icon name={icon} className="mt-1 text-muted" />
              <p className="max-w-measure">{t(key)}</p>
            </li>
          ))}
        </ul>
        <p>
          {t("export")}{" "}
          <Link href="/settings/data" className="link">
            {t("exportLink")}
          </Link>
        </p>
        <DeleteForm text={{ userName: t("userName", { userName }), userNameHint, sure, send, sending, keep, problem: text.problem }} />
      </div>
    </>
  );
}
