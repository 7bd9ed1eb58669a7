import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

/** Stands until there is a recovery code, a passkey or a confirmed address: a forgotten password would be the end of the account. */
export function WayBackLine() {
  const t = useTranslations("accounts.wayBack");
  return (
    <Link
      href="/settings/recovery"
      className="group flex min-h-12 items-center gap-3 rounded-card border border-line px-4 py-2.5 text-md text-muted hover:bg-well"
    >
      <Icon name="key" className="text-accent" />
      <span className="min-w-0 flex-1">
        {t("none")} <span className="link">{t("save")}</span>
      </span>
      <Icon name="chevron-right" />
    </Link>
  );
}
