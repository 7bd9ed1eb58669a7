import { answerFile } from "@/lib/core/answer";
import { noFile, takeFile } from "@/lib/sharing/gate";
import { sharedPdf } from "@/lib/sharing/queries";

/** What the link shows, on paper. Where it shows nothing the link's own page says why. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const opening = await takeFile(token, "downloaded-pdf");
  if (opening.state !== "open") return noFile(token, opening);
  const { scope, today } = opening;
  return answerFile(await sharedPdf(scope, today), `record-${today}.pdf`, "application/pdf");
}
