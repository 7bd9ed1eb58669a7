import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { MiniShare } from "./mini-share";

const points = [
  { key: "point1", icon: "lock" },
  { key: "point2", icon: "eye" },
  { key: "point3", icon: "stethoscope" },
] as const;

export function HowSharingWorks() {
  const t = useTranslations("landing.share");
  return (
    <section aria-labelledby="sharing" className="grid items-center gap-x-16 gap-y-8 lg:grid-cols-[1fr_23rem]">
      <div>
        <h2 id="sharing" className="text-2xl">
          {t("title")}
        </h2>
        <p className="mt-3 max-w-measure text-lg text-muted">{t("lead")}</p>
        <ul className="mt-5 space-y-3 text-md">
          {points.map(({ key, icon }) => (
            <li key={key} className="flex gap-3">
              <Icon name={icon} className="mt-0.5 text-accent" />
              {t(key)}
            </li>
          ))}
        </ul>
      </div>
      <MiniShare />
    </section>
  );
}
