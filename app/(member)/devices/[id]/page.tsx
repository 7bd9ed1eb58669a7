import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SizePage } from "@/components/devices/size-page";
import { Page } from "@/components/layout/page";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/devices.json";
import { startOf, unitOf } from "@/lib/devices/size-fields";
import { courseOf } from "@/lib/programs/queries";

export const metadata: Metadata = { title: text.form.editTitle };

/** Looked up among the person's own: another's id is not found, as a missing one is not. */
export default async function DevicePage({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const { id } = await params;
  const { person, devices } = await courseOf(owner);
  const device = devices.find((own) => own.id === id) ?? notFound();
  return (
    <Page>
      <SizePage id={device.id} fields={startOf(device, unitOf(person.unit))} retired={device.retiredOn !== undefined} />
    </Page>
  );
}
