import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { type LocalDate, sayDay } from "@/lib/core/calendar";
import type { Change } from "@/lib/sessions/recall-change";

/** What a change of an earlier log did to later decisions: what they were and what they are. */
export function ChangedDecisions({
  change,
  days,
}: {
  change: Change /** Their days, by log; those that are gone are left out. */;
  days: ReadonlyMap<string, LocalDate>;
}) {
  const t = useTranslations("sessions.decision");
  if (change.count === 0) return null;
  const shown = change.changes.flatMap((one) => ({ ...one, on: days.get(one.id) ?? "" })).filter(({ on }) => on);
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{t("changed", { count: change.count })}</h2>
      <p className="mt-1 text-md text-muted">{t("changedLead")}</p>
      <ul className="mt-2 divide-y divide-line">
        {shown.map(({ id, on, was, is }) => (
          <li key={id}>
            <Link href={`/log/${id}/decision`} className="flex min-h-12 items-center gap-3 text-ink no-underline hover:bg-well">
              <span className="tabular w-24 text-muted">{sayDay(on)}</span>
              <span className="flex-1">{saidChange(t, was, is)}</span>
              <Icon name="chevron-right" className="text-muted" />
            </Link>
          </li>
        ))}
      </ul>
      {change.count > shown.length ? <p className="mt-2 text-muted text-sm">{t("changedMore", { count: change.count - shown.length })}</p> : null}
    </section>
  );
}

type Action = Change["changes"][number]["is"];
function saidChange(t: ReturnType<typeof useTranslations<"sessions.decision">>, was: Action, is: Action): string {
  const word = (action: Action) => (action ? t(`word.${action}`) : "");
  if (was === is) return t("changedSame", { is: word(is) });
  return was ? t("changedFromTo", { was: word(was), is: word(is) }) : t("changedNew", { is: word(is) });
}
