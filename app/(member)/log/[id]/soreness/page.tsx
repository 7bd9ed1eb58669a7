import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { SorenessAsk } from "@/components/sessions/soreness-ask";
import { PageHeader } from "@/components/ui/page-header";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/sessions.json";
import { logPageOf } from "@/lib/history/queries";
import { logIdSchema } from "@/lib/sessions/read-log-form";

export const metadata: Metadata = { title: text.metaTitle.soreness };

export default async function SorenessPage({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const { data: id } = logIdSchema.safeParse((await params).id);
  const found = id ? await logPageOf(owner, id) : null;
  if (!found || found.own.deleted || found.own.log.kind !== "dilation") notFound();
  const t = await getTranslations("sessions.soreness");
  const { on, nextDaySoreness: soreness, sorenessHours: hours } = found.own.log;
  if (on >= found.course.today) {
    return (
      <Page>
        <PageHeader title={t("tooSoon")} lead={t("tooSoonText")} back={{ href: "/today", label: "Today" }} />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title={t("title")} />
      <SorenessAsk logId={found.own.id} on={on} answer={soreness === undefined ? undefined : { soreness, hours }} />
    </Page>
  );
}
