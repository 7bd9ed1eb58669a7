import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

/** A quiet line that names nobody: a link was used since the person last looked. */
export function LinkNews() {
  const t = useTranslations("sharing.news");
  return (
    <Link
      href="/share"
      prefetch={false}
      className="group flex min-h-12 items-center gap-3 rounded-card border border-line px-4 py-2.5 text-md text-muted hover:bg-well"
    >
      <Icon name="link" className="text-accent" />
      <span className="min-w-0 flex-1">
        {t("line")} <span className="link">{t("look")}</span>
      </span>
      <Icon name="chevron-right" />
    </Link>
  );
}
