import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";

export function Start() {
  const t = useTranslations("landing");
  return (
    <section aria-labelledby="start" className="rounded-card bg-accent-soft px-6 py-10 sm:px-12 sm:py-14">
      <h2 id="start" className="max-w-[24ch] text-2xl sm:text-3xl">
        {t("start.title")}
      </h2>
      <p className="mt-3 max-w-[54ch] text-lg">{t("start.lead")}</p>
      <ButtonLink href="/sign-up" size="lg" className="mt-7">
        {t("hero.start")}
      </ButtonLink>
      <p className="mt-4 text-sm">{t("start.limits")}</p>
    </section>
  );
}
