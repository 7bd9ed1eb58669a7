import { useTranslations } from "next-intl";
import { PressForm } from "@/components/shared/press-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { type LocalDate, localDateAt } from "@/lib/core/dates";
import text from "@/lib/core/messages/en/sharing-caseload.json";
import { openFromCaseload, removeFromCaseload } from "@/lib/sharing/caseload/actions";
import type { Caseload, Kept } from "@/lib/sharing/caseload/queries";
import { sayDate } from "./say-days";

/** Records that others share with this account: those with a sign first, then those with news. */
export function CaseloadList({ entries, timeZone }: Caseload) {
  const t = useTranslations("sharingCaseload.page");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} back={{ href: "/more", label: text.page.back }} />
      {entries.length === 0 ? (
        <EmptyState icon="share" title={t("none")}>
          {t("noneText")}
        </EmptyState>
      ) : (
        <ul className="space-y-4">
          {entries.map((entry) => (
            <li key={entry.id}>
              <Entry entry={entry} day={(at) => localDateAt(at, timeZone)} />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-8 max-w-measure text-muted text-sm">{t("note")}</p>
    </>
  );
}

function Entry({ entry, day }: { entry: Kept; day: (at: Date) => LocalDate }) {
  const t = useTranslations("sharingCaseload.entry");
  const { id, label, signOn, sessions = 0, lastOn, signs, decided, reviewedAt, expiresAt } = entry;
  const quiet = [
    ...(lastOn ? [t("lastOn", { on: sayDate(lastOn) })] : []),
    ...(signs ? [] : [t("noSigns")]),
    t("reviewed", { on: sayDate(day(reviewedAt)) }),
    t("until", { on: sayDate(day(expiresAt)) }),
  ];
  return (
    <Card className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="break-words text-lg">{label}</h2>
        <p className="mt-2 flex flex-wrap gap-2">
          {signOn ? (
            <Badge tone="stop" icon="alert">
              {t("sign", { on: sayDate(signOn) })}
            </Badge>
          ) : null}
          {sessions > 0 ? <Badge tone="accent">{t("sessions", { count: sessions })}</Badge> : null}
          {decided > 0 ? <Badge tone="accent">{t("decided", { count: decided })}</Badge> : null}
          {!signOn && sessions + decided === 0 ? <Badge>{t("nothing")}</Badge> : null}
        </p>
        <p className="mt-2 text-muted text-sm">{quiet.join(" · ")}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <PressForm action={openFromCaseload} fields={{ id }} label={t("open")} wait={t("opening")} problem={text.problem} size="sm" />
        <PressForm
          action={removeFromCaseload}
          fields={{ id }}
          label={t("remove")}
          wait={t("removing")}
          problem={text.problem}
          size="sm"
          variant="quiet"
        />
      </div>
    </Card>
  );
}
