import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { WhomToCall } from "@/lib/screening/whom-to-call";

const rowLook = "flex min-h-14 items-center gap-4 py-3 text-md";

/** Numbers as large targets; a region without a number says what to do instead. */
export function CallList({ call: { help, talk } }: { call: WhomToCall }) {
  const t = useTranslations("screening.result");
  if (help.length + talk.length === 0) return null;
  return (
    <Card>
      {help.length > 0 ? <CardHeader title={t("call")} /> : null}
      <ul className="divide-y divide-line">
        {help.map(({ level, number, sentence }) => (
          <li key={level} className={rowLook}>
            <Icon name="phone" className={level === "emergency" ? "text-stop" : "text-accent"} />
            <p className="min-w-0 flex-1">
              <span className="block font-semibold">{level === "emergency" ? t("emergency") : t("sameDay")}</span>
              <span className="text-muted">{sentence}</span>
            </p>
            {number ? (
              <a href={`tel:${number}`} className="tabular inline-flex min-h-11 items-center font-serif text-2xl">
                {number}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      {talk.length > 0 ? (
        <div className={help.length > 0 ? "mt-4 border-line border-t pt-6" : undefined}>
          <CardHeader title={t("talk")} note={t("talkLead")} />
        </div>
      ) : null}
      <ul className="divide-y divide-line">
        {talk.map(({ name, contact, href }) => (
          <li key={href} className={`${rowLook} flex-wrap justify-between gap-y-0`}>
            <span>{name}</span>
            <a href={href} className="tabular inline-flex min-h-11 items-center font-semibold text-lg" rel="noreferrer">
              {contact}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
