import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { Stat } from "@/components/ui/stat";
import { sayDay } from "@/lib/core/dates";
import text from "@/lib/core/messages/en/programs.json";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import type { Course } from "@/lib/programs/queries";
import type { Readiness } from "@/lib/programs/schema";
import { Because } from "./because";
import { CriterionList } from "./criterion-list";
import { StepUpForm } from "./step-up-form";

/** Every criterion for the next size, and, once all are met, the person's own word. `id` is the confirmation's. */
export function ReadinessView({ course, id }: { course: Course; id: string }) {
  const t = useTranslations("programs.readiness");
  const { person, devices, standing } = course;
  const { readiness, device } = standing;
  const unit = person.unit as Unit;
  const back = { href: "/today", label: t("back") };
  if (!readiness || !device) {
    return (
      <>
        <PageHeader title={t("title")} back={back} />
        <EmptyState icon="target" title={t("emptyTitle")}>
          {t("empty")}
        </EmptyState>
      </>
    );
  }
  const next = devices.find((one) => one.id === readiness.nextDeviceId);
  const nextSize = next ? formatSize(next.maxDiameterMm, unit) : undefined;
  const lead = nextSize === undefined ? t("plainLead") : t(readiness.ready ? "readyLead" : "openLead", { size: nextSize });
  return (
    <>
      <PageHeader title={t("title")} lead={lead} back={back} />
      <div className="space-y-6">
        <Sizes now={formatSize(device.mm, unit)} since={device.since} next={readiness.blockedBy ? undefined : nextSize} />
        {readiness.ramp ? <p className="max-w-measure text-md">{t("ramp")}</p> : null}
        {readiness.blockedBy ? <Blocked readiness={readiness} /> : null}
        {readiness.ready && next && nextSize ? <Confirm id={id} deviceId={next.id} size={nextSize} now={formatSize(device.mm, unit)} /> : null}
        <Card>
          <CardHeader title={t("criteria")} note={readiness.ready || readiness.blockedBy ? undefined : t("missingNote")} />
          <CriterionList readiness={readiness} unit={unit} />
        </Card>
      </div>
    </>
  );
}

function Sizes({ now, since, next }: { now: string; since: string; next?: string }) {
  const t = useTranslations("programs.readiness");
  return (
    <div className="flex items-end gap-x-5">
      <Stat label={t("now")} value={now} note={t("since", { date: sayDay(since) })} />
      {next ? (
        <>
          <Icon name="arrow-right" className="mb-9 text-muted" />
          <Stat label={t("next")} value={<span className="text-muted">{next}</span>} note={"\u00a0"} />
        </>
      ) : null}
    </div>
  );
}

function Blocked({ readiness: { blockedBy } }: { readiness: Readiness }) {
  const t = useTranslations("programs.readiness");
  if (!blockedBy) return null;
  return (
    <section aria-labelledby="no-step" className="rounded-card border border-rest/35 bg-rest-soft p-5 sm:p-7">
      <h2 id="no-step" className="mb-2">
        {t("blocked")}
      </h2>
      <Because why={blockedBy} />
      {blockedBy.rule === "PRG-STEP-4MM" ? (
        <ButtonLink href="/devices" variant="secondary" className="mt-4">
          {t("bridge")}
        </ButtonLink>
      ) : null}
    </section>
  );
}

const happens = ["size", "again", "down"] as const;

/** What a step means, the tick and the button; staying stands beside it. */
function Confirm({ id, deviceId, size, now }: { id: string; deviceId: string; size: string; now: string }) {
  const t = useTranslations("programs.readiness");
  const words = { sure: t("sure", { size }), sureHint: t("sureHint"), send: t("send", { size }), problem: text.problem };
  return (
    <Card aria-labelledby="step">
      <CardHeader id="step" title={t("ready")} />
      <ul className="mb-6 list-disc space-y-1.5 pl-5 text-md">
        {happens.map((key) => (
          <li key={key} className="max-w-measure">
            {t(`happens.${key}`, { size })}
          </li>
        ))}
      </ul>
      <StepUpForm id={id} deviceId={deviceId} text={words} />
      <p className="mt-2">
        <ButtonLink href="/today" variant="quiet" className="max-sm:w-full">
          {t("stay", { size: now })}
        </ButtonLink>
      </p>
    </Card>
  );
}
