import { takeEverything, tooManyExports } from "@/lib/accounts/data/gate";
import { answerFile, inPieces, onlyAsksHead, privateHeaders } from "@/lib/core/answer";
import { requireRecentOwner } from "@/lib/core/gate";
import { csvTables } from "@/lib/history/csv/tables";
import { zipTables } from "@/lib/history/csv/zip";

/** Everything as tables, compressed as they are sent. */
export async function GET(): Promise<Response> {
  const owner = await requireRecentOwner("/settings/data", { evenWithdrawn: true });
  if (onlyAsksHead()) return new Response(null, { headers: privateHeaders });
  const taken = await takeEverything(owner);
  if (!taken) return tooManyExports();
  const { everything, day } = taken;
  const pieces = zipTables(csvTables(everything), new Date(everything.exportedAt));
  return answerFile(inPieces(pieces), `gradual-tables-${day}.zip`, "application/zip");
}
