import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import type { Unit } from "@/lib/devices/schema";
import { generatePlan } from "@/lib/programs/generate-plan";
import type { Course } from "@/lib/programs/queries";
import { kindToStart, newLogValues } from "@/lib/sessions/fill-log-form";
import type { Log } from "@/lib/sessions/schema";
import { CheckedInNote } from "./checked-in-note";
import { KindTabs } from "./kind-tabs";
import { logChoices, logDays, logText } from "./log-choices";
import { LogForm } from "./log-form";
import { NoSizes } from "./no-sizes";
import { PlanNote } from "./plan-note";

type NewLogProps = { course: Course; asked?: Log["kind"]; id: string /** Whose it is (lib/core/person-tag.ts). */; person: string };

/** A new log of today, with what the plan asked for filled in. */
export function NewLog({ course, asked, id, person }: NewLogProps) {
  const t = useTranslations("sessions.log");
  const { devices, ownRoutines, today, standing } = course;
  const unit = course.person.unit as Unit;
  const [day] = generatePlan(course.state, devices, today, 1).days;
  const choices = logChoices({ devices, ownRoutines, unit, today, sorenessDue: standing.sorenessDue });
  const given = { planned: day?.items ?? [], deviceId: standing.device?.id, hasDevices: choices.sizes.length > 0 };
  const kind = asked ?? kindToStart(given);
  const sizeOf = new Map(devices.map((device) => [device.id, device.maxDiameterMm]));
  return (
    <>
      <PageHeader title={t("title")} />
      <KindTabs current={kind} />
      {kind === "daily" && standing.checkedIn ? (
        <div className="mb-6">
          <CheckedInNote again logId={standing.checkedIn.logId} />
        </div>
      ) : null}
      <PlanNote day={day} kind={kind} dilationOpen={standing.dilation.open} sizeOf={sizeOf} unit={unit} />
      {kind === "dilation" && choices.sizes.length === 0 ? (
        <NoSizes />
      ) : (
        <LogForm
          key={kind}
          kind={kind}
          person={person}
          initial={newLogValues(kind, { id, today }, given)}
          choices={choices}
          days={logDays(today, today)}
          text={logText}
        />
      )}
    </>
  );
}
