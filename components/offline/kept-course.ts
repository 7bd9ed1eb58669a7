import type { Course } from "@/lib/programs/queries";
import { clearKept, readKept, writeKept } from "./device-store";

/** A person's course as the device has it: all that the rules need, without what they make of it. */
export type KeptCourse = { person: string; at: number; course: Omit<Course, "standing" | "today"> };

const key = "course";
/** How old it may be before a page with a network asks again. */
const freshMs = 5_000;

export const keptCourse = (): Promise<KeptCourse | undefined> => readKept<KeptCourse>(key);

/** Hears anew where the person stands; who is signed in no more leaves nothing here. @param anew even when what is here is fresh */
export async function keepCourse(anew: boolean): Promise<void> {
  const before = await keptCourse();
  if (!anew && before && Date.now() - before.at < freshMs) return;
  // Should this page go before the answer comes, the next one asks.
  if (anew && before) await writeKept(key, { ...before, at: 0 });
  const answer = await fetch("/today/kept");
  if (answer.status === 204) return clearKept();
  if (answer.ok) await writeKept(key, { ...(await answer.json()), at: Date.now() });
}
