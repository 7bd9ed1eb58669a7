import Link from "next/link";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { exerciseRules } from "@/lib/exercises/rules";

/** On every exercise and routine with a squeeze in it, for readers whose answers Gradual does not know. */
export function TightFloorNote() {
  const t = useTranslations("exercises.detail");
  const { id } = exerciseRules["EX-TIGHT"];
  return (
    <Alert tone="hold" title={t("lockedTitle")}>
      <p>{t("lockedNote")}</p>
      <Link href={`/safety#${id}`} prefetch={false} className="link -mb-2 inline-flex min-h-11 items-center">
        {t("rule", { id })}
      </Link>
    </Alert>
  );
}
