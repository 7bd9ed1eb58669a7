import { currentOwner } from "@/lib/core/gate";
import { personTag } from "@/lib/core/person-tag";
import { courseOf } from "@/lib/programs/queries";

/** What a device keeps of its person for when there is no network (components/offline/shell.tsx). */
export async function GET(): Promise<Response> {
  const owner = await currentOwner();
  // Nothing of nobody: not a refusal, which a browser would write up as an error of the page's.
  if (!owner) return new Response(null, { status: 204 });
  const { standing: _, today: __, ...course } = await courseOf(owner);
  return Response.json({ person: personTag(owner.userId), course });
}
