import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

/** A share link in small: one picture to a screen reader. */
export function MiniShare() {
  const t = useTranslations("landing.share");
  return (
    <figure className="mx-auto w-full max-w-[23rem]">
      <div role="img" aria-label={t("alt")} className="rounded-card border border-line bg-card p-5 shadow-raised">
        <p className="eyebrow">{t("new")}</p>
        <p className="mt-2 font-serif text-xl leading-normal">
          {t.rich("sentence", { b: (chunks) => <span className="border-accent border-b-2 text-accent">{chunks}</span> })}
        </p>
        <p className="mt-4 flex items-center gap-2 text-muted text-sm">
          <Icon name="lock" size={16} />
          {t("notes")}
        </p>
        <div className="mt-4 flex items-center gap-3 border-line border-t pt-4 text-sm">
          <Icon name="eye" size={18} className="text-muted" />
          <p className="tabular min-w-0 flex-1">
            <span className="block font-semibold">{t("opened")}</span>
            <span className="text-muted">{t("last")}</span>
          </p>
          <span className="rounded-control px-3 py-2 font-semibold text-stop ring-1 ring-stop ring-inset">{t("end")}</span>
        </div>
      </div>
      <figcaption className="mt-3 text-center text-muted text-sm">{t("caption")}</figcaption>
    </figure>
  );
}
