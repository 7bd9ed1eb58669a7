import type { Metadata } from "next";
import { DevicesView } from "@/components/devices/devices-view";
import { Page } from "@/components/layout/page";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/devices.json";
import { unitOf } from "@/lib/devices/size-fields";
import { courseOf } from "@/lib/programs/queries";

export const metadata: Metadata = { title: text.title };

type Search = Promise<Record<string, string | string[] | undefined>>;

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

/** `?added`, `?changed` and `?retired` name what was just done: an id, looked up in the person's own set, or the word "set". */
export default async function DevicesPage({ searchParams }: { searchParams: Search }) {
  const owner = await requireOwner();
  const { added, changed, retired } = await searchParams;
  const { person, devices, standing } = await courseOf(owner);
  return (
    <Page>
      <DevicesView
        devices={devices.map(({ addedOn: _, retiredOn, ...device }) => ({ ...device, retired: retiredOn !== undefined }))}
        unit={unitOf(person.unit)}
        currentId={standing.device?.id}
        clinicianMaxMm={standing.clinician?.parameters?.maxDiameterMm}
        done={{ added: one(added), changed: one(changed), retired: one(retired) }}
      />
    </Page>
  );
}
