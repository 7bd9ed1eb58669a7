import { answerApp, forApps, privateHeaders } from "@/lib/core/answer";
import { openTicket, shlKey } from "@/lib/sharing/gate";
import { sharedJwe } from "@/lib/sharing/queries";

/** The file that a manifest of the last half hour names, encrypted anew. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string; ticket: string }> }): Promise<Response> {
  const { token, ticket } = await params;
  const opening = await openTicket(token, ticket);
  if (opening.state !== "open") return answerApp({ error: "This file is not there any more: ask for the manifest again." }, 404);
  const body = await sharedJwe(opening.scope, shlKey(token));
  return new Response(body, { headers: { ...privateHeaders, ...forApps, "content-type": "application/jose" } });
}

export const OPTIONS = (): Response => new Response(null, { status: 204, headers: forApps });
