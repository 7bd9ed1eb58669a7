import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Icon } from "@/components/ui/icon";
import type { ShareField } from "@/lib/core/scope";
import type { RedFlagSum } from "@/lib/history/red-flags";
import { sayDate } from "./say-days";

const shown = 6;

/** Red flags with their days, or that none was recorded: always said, never left to be inferred. */
export function LetterFlags({ flags, fields }: { flags: readonly RedFlagSum[]; fields: readonly ShareField[] }) {
  const t = useTranslations("sharing.letter");
  const none = !fields.includes("symptoms") ? "bleedingNone" : !fields.includes("bleeding") ? "signsNone" : "redFlagsNone";
  if (flags.length === 0) {
    return (
      <p className="mt-4 flex items-start gap-2 text-md print:mt-2 print:text-sm">
        <Icon name="circle-check" className="mt-0.5 text-go" />
        <span>
          <strong>{t("redFlags")}:</strong> {t(none)}
        </span>
      </p>
    );
  }
  return (
    <div className="mt-4 print:mt-2">
      <Alert tone="stop" title={t("redFlags")}>
        <ul>
          {flags.map(({ sign, days }) => (
            <li key={sign}>
              <span className="font-semibold">{t.has(`sign.${sign}` as "sign.pus") ? t(`sign.${sign}` as "sign.pus") : sign}</span>
              {" · "}
              {t("redFlagDays", { days: days.length, list: [...days.slice(-shown).map(sayDate), ...more(days.length, t)].join(", ") })}
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}

const more = (days: number, t: (key: "andMore", values: { count: number }) => string) =>
  days > shown ? [t("andMore", { count: days - shown })] : [];
