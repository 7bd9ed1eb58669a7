import type { Metadata } from "next";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { NewSizePage } from "@/components/devices/size-page";
import { Page } from "@/components/layout/page";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/devices.json";
import { startNew, unitOf } from "@/lib/devices/size-fields";
import { courseOf } from "@/lib/programs/queries";

export const metadata: Metadata = { title: text.form.newTitle };

/** `after`: the id of the size whose step upwards is to be bridged. `nth`: by which of the sizes that do. */
const querySchema = z.object({ after: z.string().optional().catch(undefined), nth: z.coerce.number().int().min(1).optional().catch(undefined) });

export default async function NewDevicePage({ searchParams }: { searchParams: Promise<unknown> }) {
  const owner = await requireOwner();
  const { after, nth } = querySchema.parse(await searchParams);
  const { person, devices, standing } = await courseOf(owner);
  const owned = devices.filter(({ retiredOn }) => retiredOn === undefined);
  const fields = startNew(owned, after ? { id: after, nth } : undefined, unitOf(person.unit), standing.screening?.intake.use);
  return (
    <Page>
      <NewSizePage id={uuidv7()} fields={fields} />
    </Page>
  );
}
