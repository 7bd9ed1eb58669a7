import { redirect } from "next/navigation";
import { answerFile, inPieces } from "@/lib/core/answer";
import { takeFile, tooManyFiles } from "@/lib/sharing/gate";
import { sharedBundle } from "@/lib/sharing/queries";

/** What the link shows, as a FHIR bundle. Where it shows nothing the link's own page says why. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const opening = await takeFile(token, "downloaded-fhir");
  if (opening.state === "limited") return tooManyFiles(opening.seconds);
  if (opening.state !== "open") redirect(`/s/${token}`);
  return answerFile(inPieces(await sharedBundle(opening.scope)), `record-${opening.today}.json`, "application/fhir+json; charset=utf-8");
}
