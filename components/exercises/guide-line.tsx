import { clsx } from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** The way to the self-check, where somebody may be unsure. */
export function GuideLine({ className }: { className?: string }) {
  const t = useTranslations("learn.selfCheck");
  return (
    <p className={clsx("text-md", className)}>
      <Link href="/learn/self-check" prefetch={false} className="link -my-2.5 inline-block py-2.5 font-semibold">
        {t("link")}
      </Link>{" "}
      <span className="text-muted">{t("linkNote")}</span>
    </p>
  );
}
