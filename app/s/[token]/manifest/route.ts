import { answerApp, forApps } from "@/lib/core/answer";
import { openForApp, shlKey } from "@/lib/sharing/gate";
import { sharedJwe } from "@/lib/sharing/queries";
import { readManifestRequest } from "@/lib/sharing/shlink";

/** A file longer than this is fetched by itself. */
const embeddedAtMost = 100_000;

/** The manifest of a SMART Health Link (HL7 smart-health-cards-and-links, STU1). Asking for it is an opening, and its recipient is told to the person. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const asked = readManifestRequest(await request.json().catch(() => undefined));
  if (!asked) return answerApp({ error: "A manifest is asked for with a JSON object that names a recipient." }, 400);
  const opening = await openForApp(token, asked);
  if (opening.state === "refused") return answerApp({ remainingAttempts: opening.remaining }, 401);
  if (opening.state === "limited") return answerApp({ error: "Too many requests." }, 429, { "Retry-After": String(opening.seconds) });
  if (opening.state === "none") return answerApp({ error: "This link is not active." }, 404);
  const file = { contentType: "application/fhir+json", fhirVersion: "4.0.1", status: opening.growing ? "can-change" : "finalized" };
  const embedded = await sharedJwe(opening.scope, shlKey(token));
  const most = Math.min(asked.embeddedLengthMax ?? embeddedAtMost, embeddedAtMost);
  return answerApp({ files: [embedded.length <= most ? { ...file, embedded } : { ...file, location: opening.file }] });
}

export const OPTIONS = (): Response => new Response(null, { status: 204, headers: forApps });
