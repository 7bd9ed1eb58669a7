import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { answerFile } from "@/lib/core/answer";
import { requireOwner } from "@/lib/core/gate";
import { readPreviewQuery } from "@/lib/sharing/preview-query";
import { scopeOfPreview, sharedPdf } from "@/lib/sharing/queries";

/** The record of a preview on paper, as whoever gets the link would have it. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const owner = await requireOwner();
  const choices = readPreviewQuery(Object.fromEntries(searchParams));
  const shown = choices && (await scopeOfPreview(owner, choices));
  if (!shown) redirect("/share/preview");
  const t = await getTranslations();
  const say = (key: string, values?: object) => t(key as "sharing.letter.title", values as never);
  return answerFile(await sharedPdf(shown.scope, shown.today, say), `record-${shown.today}.pdf`, "application/pdf");
}
