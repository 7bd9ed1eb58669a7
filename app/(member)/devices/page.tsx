import type { Metadata } from "next";
import { DevicesView } from "@/components/devices/devices-view";
import { Page } from "@/components/layout/page";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/devices.json";
import { unitOf } from "@/lib/devices/size-fields";
import { setPageOf } from "@/lib/programs/queries";

export const metadata: Metadata = { title: text.title };

type Search = Promise<Record<string, string | string[] | undefined>>;

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

/** `?added`, `?changed`, `?retired` and `?restored` name what was just done: an id, looked up in the person's own set, or the word "set". */
export default async function DevicesPage({ searchParams }: { searchParams: Search }) {
  const owner = await requireOwner();
  const { added, changed, retired, restored } = await searchParams;
  const { course, uses } = await setPageOf(owner);
  const { person, devices, standing, today } = course;
  return (
    <Page>
      <DevicesView
        devices={devices}
        uses={uses}
        today={today}
        unit={unitOf(person.unit)}
        currentId={standing.device?.id}
        plannedUse={standing.program && standing.screening?.intake.use}
        clinicianMaxMm={standing.clinician?.parameters?.maxDiameterMm}
        done={{ added: one(added), changed: one(changed), retired: one(retired), restored: one(restored) }}
      />
    </Page>
  );
}
