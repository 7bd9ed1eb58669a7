import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { answerFile } from "@/lib/core/answer";
import { takeFile, tooManyFiles } from "@/lib/sharing/gate";
import { sharedPdf } from "@/lib/sharing/queries";

/** What the link shows, on paper. Where it shows nothing the link's own page says why. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const opening = await takeFile(token, "downloaded-pdf");
  if (opening.state === "limited") return tooManyFiles(opening.seconds);
  if (opening.state !== "open") redirect(`/s/${token}`);
  const { scope, today } = opening;
  const t = await getTranslations();
  const say = (key: string, values?: object) => t(key as "sharing.letter.title", values as never);
  return answerFile(await sharedPdf(scope, today, say), `record-${today}.pdf`, "application/pdf");
}
