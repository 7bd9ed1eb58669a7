import type { Metadata } from "next";
import { v7 as uuidv7 } from "uuid";
import { SizePage } from "@/components/devices/size-page";
import { Page } from "@/components/layout/page";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/devices.json";
import { startNew, unitOf } from "@/lib/devices/size-fields";
import { courseOf } from "@/lib/programs/queries";

export const metadata: Metadata = { title: text.form.newTitle };

type Search = Promise<Record<string, string | string[] | undefined>>;

/** `?after`: the id of the size whose step upwards is to be bridged. */
export default async function NewDevicePage({ searchParams }: { searchParams: Search }) {
  const owner = await requireOwner();
  const { after } = await searchParams;
  const { person, devices, standing } = await courseOf(owner);
  const owned = devices.filter(({ retiredOn }) => retiredOn === undefined);
  const fields = startNew(owned, typeof after === "string" ? after : undefined, unitOf(person.unit), standing.screening?.intake.use);
  return (
    <Page>
      <SizePage id={uuidv7()} isNew fields={fields} />
    </Page>
  );
}
