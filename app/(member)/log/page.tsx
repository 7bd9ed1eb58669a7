import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { Page } from "@/components/layout/page";
import { KindTabs } from "@/components/sessions/kind-tabs";
import { logChoices, logDays, logText } from "@/components/sessions/log-choices";
import { LogForm } from "@/components/sessions/log-form";
import { NoSizes } from "@/components/sessions/no-sizes";
import { PlanNote } from "@/components/sessions/plan-note";
import { PageHeader } from "@/components/ui/page-header";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/sessions.json";
import { personTag } from "@/lib/core/person-tag";
import type { Unit } from "@/lib/devices/schema";
import { generatePlan } from "@/lib/programs/generate-plan";
import { type Course, courseOf } from "@/lib/programs/queries";
import { kindToStart, logKinds, newLogValues } from "@/lib/sessions/fill-log-form";
import type { Log } from "@/lib/sessions/schema";

export const metadata: Metadata = { title: text.metaTitle.log };

const querySchema = z.object({ kind: z.enum(logKinds).optional().catch(undefined) });

export default async function LogPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const course = await courseOf(await requireOwner());
  const { kind } = querySchema.parse(await searchParams);
  return <NewLog course={course} asked={kind} id={uuidv7()} />;
}

function NewLog({ course, asked, id }: { course: Course; asked?: Log["kind"]; id: string }) {
  const t = useTranslations("sessions.log");
  const { devices, ownRoutines, today, standing } = course;
  const unit = course.person.unit as Unit;
  const [day] = generatePlan(course.state, devices, today, 1).days;
  const choices = logChoices({ devices, ownRoutines, unit, today });
  const given = { planned: day?.items ?? [], deviceId: standing.device?.id, hasDevices: choices.sizes.length > 0 };
  const kind = asked ?? kindToStart(given);
  const sizeOf = new Map(devices.map((device) => [device.id, device.maxDiameterMm]));
  return (
    <Page>
      <PageHeader title={t("title")} />
      <KindTabs current={kind} />
      <PlanNote day={day} kind={kind} dilationOpen={standing.dilation.open} sizeOf={sizeOf} unit={unit} />
      {kind === "dilation" && choices.sizes.length === 0 ? (
        <NoSizes />
      ) : (
        <LogForm
          key={kind}
          kind={kind}
          person={personTag(course.person.userId)}
          initial={newLogValues(kind, { id, today }, given)}
          choices={choices}
          days={logDays(today, today)}
          text={logText}
        />
      )}
    </Page>
  );
}
