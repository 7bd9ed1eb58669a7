import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SizePage } from "@/components/devices/size-page";
import { Page } from "@/components/layout/page";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/devices.json";
import { startOf, unitOf } from "@/lib/devices/size-fields";
import { setPageOf } from "@/lib/programs/queries";
import { withoutDevice } from "@/lib/programs/without-device";

export const metadata: Metadata = { title: text.form.editTitle };

/** Looked up among the person's own: another's id is not found, as a missing one is not. */
export default async function DevicePage({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const { id } = await params;
  const { course, uses } = await setPageOf(owner);
  const { person, devices, state, today } = course;
  const device = devices.find((own) => own.id === id) ?? notFound();
  const unit = unitOf(person.unit);
  return (
    <Page>
      <SizePage
        device={device}
        fields={startOf(device, unit)}
        unit={unit}
        today={today}
        uses={uses.get(id)}
        without={withoutDevice(state, devices, today, id)}
      />
    </Page>
  );
}
