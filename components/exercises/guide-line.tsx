import { clsx } from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** The way to the self-check, where somebody may be unsure. */
export function GuideLine({ className }: { className?: string }) {
  const t = useTranslations("learn.selfCheck");
  return (
    <p className={clsx("text-md", className)}>
      <Link href="/learn/self-check" prefetch={false} className="link inline-flex min-h-11 items-center font-semibold">
        {t("link")}
      </Link>{" "}
      <span className="text-muted">{t("linkNote")}</span>
    </p>
  );
}
