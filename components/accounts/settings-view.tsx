import { useTranslations } from "next-intl";
import { UndoBar } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { deviceWords, type Person } from "@/lib/accounts/schema";
import text from "@/lib/core/messages/en/accounts.json";
import { units } from "@/lib/devices/schema";
import { regions } from "@/lib/screening/schema";
import { SettingsForm } from "./settings-form";

/** Zones that the form offers; the person's own is among them even where this runtime's list spells it otherwise. */
const zonesWith = (own: string): string[] => {
  const zones = Intl.supportedValuesOf("timeZone");
  return zones.includes(own) ? zones : [own, ...zones];
};

export function SettingsView({ person, saved }: { person: Person; saved: boolean }) {
  const t = useTranslations("accounts.settings");
  const { timeZone, region, unit, deviceWord } = person;
  const options = {
    zones: zonesWith(timeZone).map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
    regions: regions.map((region) => ({ value: region, label: t(`regions.${region}`) })),
    units: units.map((unit) => ({ value: unit, label: t(`units.${unit}`) })),
    deviceWords: deviceWords.map((word) => ({ value: word, label: t(`deviceWords.${word}`) })),
  };
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} back={{ href: "/settings", label: t("back") }} />
      <div className="space-y-6">
        {saved ? <UndoBar message={t("saved")} /> : null}
        <dl className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-line border-y py-4 text-md">
          <dt className="text-muted">{t("userName")}</dt>
          <dd className="min-w-0 font-semibold [overflow-wrap:anywhere]">{person.userName}</dd>
          <dd className="text-muted text-sm">{t("userNameNote")}</dd>
        </dl>
        <SettingsForm settings={{ timeZone, region, unit, deviceWord }} options={options} text={{ ...text.settings, problem: text.problem }} />
      </div>
    </>
  );
}
