import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { MiniToday } from "./mini-today";

export function Hero() {
  const t = useTranslations("landing.hero");
  return (
    <section className="grid items-center gap-x-16 gap-y-12 pt-6 lg:grid-cols-[1fr_23rem]">
      <div>
        <h1 className="max-w-[20ch] text-[2rem] sm:text-4xl">{t("title")}</h1>
        <p className="mt-5 max-w-[48ch] text-lg text-muted sm:mt-6">{t("lead")}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink href="/sign-up" size="lg">
            {t("start")}
          </ButtonLink>
          <ButtonLink href="/safety" size="lg" variant="secondary">
            {t("rules")}
          </ButtonLink>
        </div>
        <p className="mt-5 text-muted text-sm">{t("note")}</p>
      </div>
      <MiniToday />
    </section>
  );
}
