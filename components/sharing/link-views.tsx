import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { LinkView } from "@/lib/sharing/own-link";

/** Each use of a link in plain words, newest first; what the person has not looked at yet is marked. */
export function LinkViews({ views, when }: { views: readonly LinkView[]; when: (at: Date) => string }) {
  const t = useTranslations("sharing.list");
  return (
    <>
      <ol className="divide-y divide-line">
        {views.map(({ at, outcome, agent, app, news }, place) => (
          <li key={`${at.toISOString()}${place.toString()}`} className="py-2.5">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className={outcome.endsWith("wrong-passcode") ? "font-semibold text-stop" : "font-semibold"}>{t(outcome)}</span>
              {news ? <Badge tone="accent">{t("unseen")}</Badge> : null}
            </p>
            <p className="tabular text-muted text-sm">
              {when(at)} · {app ? t("app", { agent, name: app }) : agent}
            </p>
          </li>
        ))}
      </ol>
      <p className="mt-2 max-w-measure text-muted text-sm">{t("viewsNote")}</p>
    </>
  );
}
