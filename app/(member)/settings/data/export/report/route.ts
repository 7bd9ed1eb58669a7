import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { takeOut, tooManyExports } from "@/lib/accounts/data/gate";
import { answerFile, onlyAsksHead, privateHeaders } from "@/lib/core/answer";
import { requireRecentOwner } from "@/lib/core/gate";
import { shareFields } from "@/lib/core/scope";
import { readChoice, returnPath } from "@/lib/history/export-days";
import { composeLetter } from "@/lib/history/report/compose-letter";
import { reportFonts } from "@/lib/history/report/queries";
import { drawReport } from "@/lib/history/report/report";
import { courseOf } from "@/lib/programs/queries";
import { scopeOfPreview, sharedRecord } from "@/lib/sharing/queries";

/** The report of the days chosen: what a link with everything but notes would show, on paper. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const owner = await requireRecentOwner("/settings/data", { evenWithdrawn: true });
  if (onlyAsksHead()) return new Response(null, { headers: privateHeaders });
  const { today, standing } = await courseOf(owner);
  const read = readChoice(Object.fromEntries(searchParams), "report", today);
  if ("returned" in read) redirect(returnPath(read.returned));
  const { from, to } = read.choice;
  const fields = shareFields.filter((field) => field !== "notes");
  const taken = await takeOut(owner, async () => {
    const shown = await scopeOfPreview(owner, { fields, range: "own", ...(from && { from }), ...(to && { to }) });
    return shown && { scope: shown.scope, record: await sharedRecord(shown.scope) };
  });
  if (!taken) return tooManyExports();
  const { record, scope } = taken;
  const { fromOn, toOn } = scope;
  const t = await getTranslations();
  const input = { record, letter: composeLetter(record, scope), fields: scope.fields, now: standing, fromOn, toOn, today };
  const file = await drawReport(input, await reportFonts(), new Date(), (key, values) => t(key as "sharing.letter.title", values as never));
  return answerFile(file, `gradual-record-${today}.pdf`, "application/pdf");
}
