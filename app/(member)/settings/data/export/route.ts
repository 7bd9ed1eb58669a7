import { takeExport } from "@/lib/accounts/data/gate";
import { onlyAsksHead } from "@/lib/core/answer";
import { requireRecentOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/account-data.json";

/** The file with everything in it. Who has not shown lately that it is they is asked to, and comes back to the page with the link. */
export async function GET(): Promise<Response> {
  const owner = await requireRecentOwner("/settings/data", { evenWithdrawn: true });
  const headers = { "cache-control": "private, no-store", "x-content-type-options": "nosniff" };
  if (onlyAsksHead()) return new Response(null, { headers });
  const file = await takeExport(owner);
  if (!file)
    return new Response(text.tooOften, { status: 429, headers: { ...headers, "content-type": "text/plain; charset=utf-8", "retry-after": "3600" } });
  return new Response(file.text, {
    headers: { ...headers, "content-type": "application/json; charset=utf-8", "content-disposition": `attachment; filename="${file.fileName}"` },
  });
}
