import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { staysBehind } from "@/lib/history/import/stay-behind";

/** What of an export comes in and what stays behind, one reason each. */
export function StaysBehind() {
  const t = useTranslations("historyImport.comes");
  return (
    <Disclosure summary={t("summary")}>
      <div className="max-w-measure space-y-3">
        <p>{t("in")}</p>
        <p>{t("rules")}</p>
        <p>{t("stays")}</p>
        <ul className="list-disc space-y-1 pl-5">
          {Object.entries(staysBehind).map(([section, why]) => (
            <li key={section}>{why}</li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}
