import { useTranslations } from "next-intl";
import { PressForm } from "@/components/shared/press-form";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { UndoBar } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { type LocalDate, sayDay } from "@/lib/core/calendar";
import { checkLubricant } from "@/lib/devices/check-lubricant";
import { formatSize } from "@/lib/devices/convert-size";
import type { Device, Unit } from "@/lib/devices/schema";
import type { Region } from "@/lib/screening/schema";
import { deleteLog } from "@/lib/sessions/actions";
import type { Change } from "@/lib/sessions/recall-change";
import type { Decision, Log } from "@/lib/sessions/schema";
import { ChangedDecisions } from "./changed-decisions";
import { DecisionView } from "./decision-view";
import { logText } from "./log-choices";

type DecisionPageProps = {
  id: string;
  log: Log;
  decision: Decision | null;
  devices: readonly Device[];
  unit: Unit;
  region: Region;
  /** The size in force today. */
  sizeNowId?: string;
  change?: Change;
  changedDays: ReadonlyMap<string, LocalDate>;
};

/** Right after a log, and later whenever it is opened: what was decided, and what can be done about it. */
export function DecisionPage({ id, log, decision, devices, unit, region, sizeNowId, change, changedDays }: DecisionPageProps) {
  const t = useTranslations("sessions");
  const sizes = new Map(devices.map((device) => [device.id, formatSize(device.maxDiameterMm, unit)]));
  const saved = change && change.id === id;
  return (
    <div className="space-y-8">
      {saved ? (
        <UndoBar message={t(`decision.did.${change.did}`, { day: sayDay(log.on) })}>
          {change.did === "saved" ? (
            <PressForm
              action={deleteLog}
              fields={{ id }}
              label={t("decision.undo")}
              wait={t("form.deleteWait")}
              problem={logText.problem}
              variant="quiet"
            />
          ) : null}
        </UndoBar>
      ) : null}
      {decision ? (
        <DecisionView decision={decision} region={region} sizes={sizes} sizeNow={sizes.get(sizeNowId ?? "")} />
      ) : (
        <PageHeader title={t("decision.noDecision")} />
      )}
      <LubricantNote log={log} devices={devices} />
      {saved ? <ChangedDecisions change={change} days={changedDays} /> : null}
      <div className="flex flex-wrap gap-3 border-line border-t pt-6">
        <ButtonLink href="/today">{t("decision.done")}</ButtonLink>
        <ButtonLink href={`/log/${id}`} variant="secondary" prefetch={false}>
          {t("decision.edit")}
        </ButtonLink>
        {saved && change.did === "saved" ? null : (
          <PressForm
            action={deleteLog}
            fields={{ id }}
            label={t("log.delete")}
            wait={t("form.deleteWait")}
            problem={logText.problem}
            variant="danger"
          />
        )}
      </div>
    </div>
  );
}

/** A lubricant that does not go with the device was used: it is logged as it was, and the rule is said once. */
function LubricantNote({ log, devices }: { log: Log; devices: readonly Device[] }) {
  const t = useTranslations("sessions.decision");
  if (log.kind !== "dilation" || !log.lubricant) return null;
  const { lubricant, segments } = log;
  const used = devices.filter(({ id }) => segments.some(({ deviceId }) => deviceId === id));
  const reasons = new Map(used.flatMap(({ material }) => checkLubricant(lubricant, material)).map((reason) => [reason.rule, reason]));
  return [...reasons.values()].map(({ rule, wording }) => (
    <Alert key={rule} tone="hold" title={t("lubricant")}>
      <p>{wording}</p>
    </Alert>
  ));
}
