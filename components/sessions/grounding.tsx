import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Region } from "@/lib/screening/schema";
import { groundingFor } from "@/lib/sessions/grounding";

/** After distress: something to do right now, and people to talk to. `contactsOnly` in an emergency: then getting help comes before any exercise. */
export function Grounding({ region, contactsOnly }: { region: Region; contactsOnly?: boolean }) {
  const t = useTranslations("sessions.decision");
  const { steps, contacts } = groundingFor(region);
  return (
    <Card aria-labelledby="grounding">
      <h2 id="grounding">{contactsOnly ? t("support") : t("grounding")}</h2>
      {contactsOnly ? null : (
        <>
          <ol className="mt-3 max-w-measure list-decimal space-y-2 pl-5 text-lg">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <h3 className="mt-6">{t("support")}</h3>
        </>
      )}
      <ul className="mt-1 divide-y divide-line">
        {contacts.map(({ name, contact, href }) => (
          <li key={href} className="flex flex-wrap items-center justify-between gap-x-4 py-1 text-md">
            {name}
            <a href={href} rel="noreferrer" className="link inline-flex min-h-11 items-center font-semibold">
              {contact}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
