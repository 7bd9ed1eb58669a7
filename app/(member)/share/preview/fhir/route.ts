import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { answerFile, inPieces } from "@/lib/core/answer";
import { requireOwner } from "@/lib/core/gate";
import { readPreviewQuery } from "@/lib/sharing/preview-query";
import { scopeOfPreview, sharedBundle } from "@/lib/sharing/queries";

/** The record of a preview as a FHIR bundle, as whoever gets the link would have it. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const owner = await requireOwner();
  const choices = readPreviewQuery(Object.fromEntries(searchParams));
  const shown = choices && (await scopeOfPreview(owner, choices));
  if (!shown) redirect("/share/preview");
  return answerFile(inPieces(await sharedBundle(shown.scope)), `record-${shown.today}.json`, "application/fhir+json; charset=utf-8");
}
