import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icons";
import { PageHeader } from "@/components/ui/page-header";

const groups = [
  { key: "show", places: [{ key: "display", icon: "clock" }] },
  {
    key: "ways",
    places: [
      { key: "name", icon: "user" },
      { key: "password", icon: "lock" },
      { key: "passkeys", icon: "key" },
      { key: "second-factor", icon: "shield" },
      { key: "recovery", icon: "list" },
      { key: "email", icon: "mail" },
      { key: "providers", icon: "link" },
      { key: "sessions", icon: "layers" },
    ],
  },
  {
    key: "data",
    places: [
      { key: "activity", icon: "history" },
      { key: "consent", icon: "hand" },
      { key: "data", icon: "download" },
    ],
  },
] as const satisfies readonly { key: string; places: readonly { key: string; icon: IconName }[] }[];

/** Every page of the account, by what it is about. */
export function SettingsMenu() {
  const t = useTranslations("accounts.settingsPlaces");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-8">
        {groups.map(({ key: group, places }) => (
          <section key={group} aria-labelledby={group}>
            <h2 id={group} className="eyebrow mb-3">
              {t(`groups.${group}`)}
            </h2>
            <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-card shadow-card">
              {places.map(({ key, icon }) => (
                <li key={key}>
                  <Link href={`/settings/${key}`} className="-outline-offset-2 flex min-h-16 items-center gap-4 px-5 py-3 hover:bg-well">
                    <Icon name={icon} className="text-accent" />
                    <span className="min-w-0 flex-1">
                      <span className="block font-semibold text-md">{t(`places.${key}.title`)}</span>
                      <span className="block text-muted text-sm">{t(`places.${key}.note`)}</span>
                    </span>
                    <Icon name="chevron-right" className="text-muted" />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
