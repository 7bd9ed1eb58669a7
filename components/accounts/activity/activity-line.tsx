import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ActivityItem } from "@/lib/accounts/activity/group-events";

type Say = ReturnType<typeof useTranslations<"accountActivity">>;
type EventKey = Extract<Parameters<Say>[0], `events.${string}`>;
type ColumnKey = Extract<Parameters<Say>[0], `columns.${string}`>;

/** One event in words: what, which parts of it, when, from which browser. Events and columns come from the database; a test holds that each has its words. */
export function ActivityLine({ item: { name, columns, count, actor, time } }: { item: ActivityItem }) {
  const t = useTranslations("accountActivity");
  const what = t(`events.${name}` as EventKey, { count });
  const parts = columns.map((column) => `columns.${column}` as ColumnKey).filter((key) => t.has(key));
  const ofLink = name.startsWith("share_");
  return (
    <li className="flex gap-4 py-3">
      <span className="tabular w-12 shrink-0 text-muted text-md">{time}</span>
      <div className="min-w-0 text-md">
        <p>
          {parts.length > 0 ? t("changed", { what, columns: parts.map((key) => t(key)).join(", ") }) : what}
          {ofLink ? (
            <>
              {" · "}
              <Link href="/share" className="link">
                {t("share")}
              </Link>
            </>
          ) : null}
        </p>
        {name.startsWith("share_views.") ? null : (
          <p className="text-muted text-sm">{actor.kind === "browser" ? actor.agent : t(`actor.${actor.kind}`)}</p>
        )}
      </div>
    </li>
  );
}
