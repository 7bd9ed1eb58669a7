import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { localDateAt, localTimeAt } from "@/lib/core/dates";
import type { OwnLink } from "@/lib/sharing/own-link";
import { LinkViews } from "./link-views";
import { RevokeForm } from "./revoke-form";
import { sayDate } from "./say-days";

/** One link: who, what, which days, until when, how often opened. */
export function LinkCard({ link, timeZone }: { link: OwnLink; timeZone: string }) {
  const t = useTranslations("sharing");
  const when = (at: Date) => `${sayDate(localDateAt(at, timeZone))}, ${localTimeAt(at, timeZone)}`;
  const last = link.views.find(({ outcome }) => outcome === "opened" || outcome === "app-opened");
  const news = link.views.some((view) => view.news);
  // A link of hours says the hour.
  const soon = link.expiresAt.getTime() - link.createdAt.getTime() < 2 * 86_400_000;
  const until = soon ? when(link.expiresAt) : sayDate(localDateAt(link.expiresAt, timeZone));
  const fields = link.fields.map((field) => t(`field.${field}.word`)).join(", ");
  const problem = { title: t("problem.title"), failed: t("problem.failed", { reference: "{reference}" }) };
  return (
    <Card>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 className="min-w-0 break-words">{link.recipient}</h2>
        <Badge tone={link.state === "open" ? "go" : "neutral"} icon={link.state === "open" ? "link" : "ban"}>
          {t(`list.state.${link.state}`)}
        </Badge>
      </div>
      <ul className="mt-2 space-y-1 text-md">
        <li>{t("list.sees", { fields })}</li>
        <li>
          {link.rolling
            ? t("list.rolling", { count: link.rolling })
            : link.toOn
              ? t("list.days", { from: sayDate(link.fromOn), to: sayDate(link.toOn) })
              : t("list.daysOpen", { from: sayDate(link.fromOn) })}
        </li>
        <li className="text-muted">
          {[
            t("list.until", { day: until }),
            link.passcode ? t("list.passcode") : t("list.noPasscode"),
            ...(link.oneTime ? [t("list.oneTime")] : []),
          ].join(" · ")}
        </li>
        <li className="text-muted">
          {t("list.openings", { count: link.openings })}
          {last ? `, ${t("list.last", { when: when(last.at), agent: last.agent })}` : ""}
        </li>
      </ul>
      {link.views.length > 0 ? (
        <Disclosure summary={t("list.views")} open={news} className="mt-2">
          <LinkViews views={link.views} when={when} />
        </Disclosure>
      ) : null}
      {link.state === "open" ? (
        <Disclosure summary={t("list.revokeAsk")}>
          <p className="mb-3 max-w-measure">{t("list.revokeWhat", { who: link.recipient })}</p>
          <RevokeForm id={link.id} text={{ revoke: t("list.revoke"), revoking: t("list.revoking"), problem }} />
        </Disclosure>
      ) : null}
    </Card>
  );
}
