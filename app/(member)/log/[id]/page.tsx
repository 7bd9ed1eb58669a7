import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { DeletedLog } from "@/components/sessions/deleted-log";
import { logChoices, logDays, logText } from "@/components/sessions/log-choices";
import { LogForm } from "@/components/sessions/log-form";
import { PressForm } from "@/components/shared/press-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/sessions.json";
import { personTag } from "@/lib/core/person-tag";
import type { Unit } from "@/lib/devices/schema";
import { logPageOf } from "@/lib/history/queries";
import { deleteLog } from "@/lib/sessions/actions";
import { logValues } from "@/lib/sessions/fill-log-form";
import { logIdSchema } from "@/lib/sessions/read-log-form";

export const metadata: Metadata = { title: text.metaTitle.edit };

export default async function EditLogPage({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const { data: id } = logIdSchema.safeParse((await params).id);
  const found = id ? await logPageOf(owner, id) : null;
  if (!found) notFound();
  const t = await getTranslations("sessions");
  const { course, own } = found;
  const { devices, ownRoutines, today, person } = course;
  if (own.deleted) return <DeletedLog id={own.id} />;
  return (
    <Page>
      <PageHeader title={t("log.editTitle")} back={{ href: "/history", label: t("log.back") }} />
      <LogForm
        edit
        person={personTag(owner.userId)}
        kind={own.log.kind}
        initial={logValues({ ...own.log, id: own.id }, own.note)}
        choices={logChoices({ devices, ownRoutines, unit: person.unit as Unit, today, log: own.log })}
        days={logDays(own.log.on, today)}
        text={logText}
      />
      <div className="mt-8 border-line border-t pt-6">
        <p className="mb-3 text-muted text-sm">{t("log.deleteHint")}</p>
        <PressForm
          action={deleteLog}
          fields={{ id: own.id }}
          label={t("log.delete")}
          wait={t("form.deleteWait")}
          problem={logText.problem}
          variant="danger"
        />
      </div>
    </Page>
  );
}
