import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { helpFor, supportContacts } from "@/lib/screening/emergency";
import { type Region, regions } from "@/lib/screening/schema";

function Numbers({ region }: { region: Region }) {
  const t = useTranslations("exercises.safety.help");
  return (
    <li>
      <h3>{t(`region.${region}`)}</h3>
      <dl className="mt-1.5 space-y-1 text-md">
        {(["emergency", "same-day"] as const).map((level) => (
          <div key={level} className="grid grid-cols-[3.75rem_1fr] gap-x-3">
            <dt className="text-muted">{t(level === "emergency" ? "now" : "today")}</dt>
            <dd className={level === "emergency" ? "font-semibold" : ""}>{helpFor(level, region).sentence}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function People({ region }: { region: Region }) {
  const t = useTranslations("exercises.safety.help");
  return (
    <div>
      <p className="font-semibold">{t(`region.${region}`)}</p>
      <ul>
        {supportContacts(region).map(({ name, contact, href }) => (
          <li key={href} className="flex flex-wrap items-center justify-between gap-x-4">
            <span>{name}</span>
            <a href={href} rel="noreferrer" className="link tabular inline-flex min-h-11 items-center whitespace-nowrap">
              {contact}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whom to call, by region, from the same table that the decisions use. */
export function SafetyHelp() {
  const t = useTranslations("exercises.safety.help");
  return (
    <section aria-labelledby="help" className="rounded-card border border-stop/40 bg-stop-soft p-5 sm:p-7">
      <h2 id="help" className="flex scroll-mt-6 items-center gap-2.5 text-2xl">
        <Icon name="phone" size={22} className="text-stop" />
        {t("title")}
      </h2>
      <p className="mt-2 max-w-measure text-md">{t("lead")}</p>
      <ul className="mt-6 grid gap-x-12 gap-y-6 md:grid-cols-2">
        {regions.map((region) => (
          <Numbers key={region} region={region} />
        ))}
      </ul>
      <Disclosure summary={t("talk")} className="mt-4 -mb-3">
        <div className="grid gap-x-12 gap-y-6 md:grid-cols-2">
          {regions.map((region) => (
            <People key={region} region={region} />
          ))}
        </div>
      </Disclosure>
    </section>
  );
}
