import { useTranslations } from "next-intl";
import { PlaceList } from "@/components/layout/place-list";
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

/** Every page of the account, by what it is about. @param providers whether this server has any set up */
export function SettingsMenu({ providers }: { providers: boolean }) {
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
            <PlaceList
              places={places
                .filter(({ key }) => providers || key !== "providers")
                .map(({ key, icon }) => ({
                  href: `/settings/${key}`,
                  icon,
                  title: t(`places.${key}.title`),
                  note: t(`places.${key}.note`),
                }))}
            />
          </section>
        ))}
      </div>
    </>
  );
}
