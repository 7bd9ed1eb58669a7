import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { reasonOf } from "@/lib/programs/rules";

const criteria = [
  { key: "days", met: false },
  { key: "calm", met: false },
  { key: "blood", met: true },
  { key: "sore", met: true },
] as const;

/** Today in small, as it really looks: one picture to a screen reader, and its reason quoted from the rule table. */
export function MiniToday() {
  const t = useTranslations("landing.today");
  const reason = reasonOf("PRG-NO-CONSECUTIVE");
  return (
    <figure className="mx-auto w-full max-w-[23rem]">
      <div role="img" aria-label={t("alt")} className="rounded-[1.75rem] border border-line bg-card p-2 shadow-raised">
        <div className="rounded-[1.3rem] bg-paper px-4 pt-5 pb-4">
          <p className="text-muted text-sm">{t("date")}</p>
          <p className="font-serif text-2xl tracking-tight">{t("title")}</p>

          <div className="mt-4 rounded-card border border-rest/30 bg-rest-soft p-4">
            <p className="flex items-center gap-2 font-bold text-rest text-sm">
              <span className="inline-flex size-6 items-center justify-center rounded-full bg-rest text-on-status">
                <Icon name="moon" size={14} />
              </span>
              {t("word")}
            </p>
            <p className="mt-2 font-serif text-xl">{t("sentence")}</p>
            <p className="mt-1 text-sm">{reason.wording}</p>
            <p className="mt-2 text-muted text-xs">{reason.rule}</p>
          </div>

          <div className="mt-3 rounded-card border border-line bg-card p-4">
            <p className="font-semibold text-sm">{t("ready")}</p>
            <ul className="tabular mt-2 space-y-1.5 text-sm">
              {criteria.map(({ key, met }) => (
                <li key={key} className="flex items-center gap-2">
                  <Icon name={met ? "circle-check" : "circle-dashed"} size={18} className={met ? "text-go" : "text-muted"} />
                  {t(key)}
                </li>
              ))}
            </ul>
          </div>

          <ul className="tabular mt-3 grid grid-cols-2 gap-3 text-sm">
            {(["wed", "thu"] as const).map((day) => (
              <li key={day} className="rounded-card border border-line bg-card px-4 py-3">
                <span className="block text-muted text-xs">{t(day)}</span>
                <span className="font-semibold">{t(`${day}Text`)}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <figcaption className="mt-3 text-center text-muted text-sm">{t("caption")}</figcaption>
    </figure>
  );
}
