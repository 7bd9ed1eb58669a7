import { takeExport, tooManyExports } from "@/lib/accounts/data/gate";
import { answerFile, inPieces, onlyAsksHead, privateHeaders } from "@/lib/core/answer";
import { requireRecentOwner } from "@/lib/core/gate";

/** The file with everything in it, written as it is sent. Who has not shown lately that it is they is asked to, and comes back to the page with the link. */
export async function GET(): Promise<Response> {
  const owner = await requireRecentOwner("/settings/data", { evenWithdrawn: true });
  if (onlyAsksHead()) return new Response(null, { headers: privateHeaders });
  const file = await takeExport(owner);
  return file ? answerFile(inPieces(file.pieces), file.fileName, "application/json; charset=utf-8") : tooManyExports();
}
