import { privateHeaders } from "@/lib/core/answer";
import { fromOurOrigin } from "@/lib/core/origin";
import { openLink } from "@/lib/sharing/gate";

/** A browser says that it was asked to print the record. The answer tells nothing, whatever the link is. */
export async function POST(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  if (await fromOurOrigin()) await openLink((await params).token, "printed");
  return new Response(null, { status: 204, headers: privateHeaders });
}
