import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { DecisionPage } from "@/components/sessions/decision-page";
import { DeletedLog } from "@/components/sessions/deleted-log";
import { readFlash } from "@/lib/core/flash";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/sessions.json";
import type { Unit } from "@/lib/devices/schema";
import { logPageOf } from "@/lib/history/queries";
import type { Region } from "@/lib/screening/schema";
import { logIdSchema } from "@/lib/sessions/read-log-form";
import { changeSchema } from "@/lib/sessions/recall-change";

export const metadata: Metadata = { title: text.metaTitle.decision };

export default async function Decided({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const { data: id } = logIdSchema.safeParse((await params).id);
  const left = await readFlash(owner, changeSchema);
  if (left && left.from === id) redirect(`/log/${left.id}/decision`);
  const change = left?.id === id ? left : undefined;
  const found = id
    ? await logPageOf(
        owner,
        id,
        change?.changes.map((one) => one.id),
      )
    : null;
  if (!found) notFound();
  const { course, own, others } = found;
  if (own.deleted) return <DeletedLog id={own.id} />;
  return (
    <Page>
      <DecisionPage
        id={own.id}
        log={own.log}
        decision={own.decision}
        devices={course.devices}
        unit={course.person.unit as Unit}
        region={(course.state.screening?.region ?? course.person.region) as Region}
        sizeNowId={course.standing.device?.id}
        change={change}
        changedDays={new Map(others.map(({ id: other, log }) => [other, log.on]))}
      />
    </Page>
  );
}
