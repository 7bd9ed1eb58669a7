import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { v5 as uuidv5 } from "uuid";
import { takeEverything, tooManyExports } from "@/lib/accounts/data/gate";
import { personOf } from "@/lib/accounts/queries";
import { answerFile, inPieces, onlyAsksHead, privateHeaders } from "@/lib/core/answer";
import { localDateAt } from "@/lib/core/dates";
import { requireRecentOwner } from "@/lib/core/gate";
import { readChoice, returnPath } from "@/lib/history/export-days";
import { bundleText } from "@/lib/history/fhir/bundle";
import { recordOfExport } from "@/lib/history/fhir/record";

/** The record as a FHIR bundle of the days chosen, written as it is sent. Ids are made from the person's own, which is not in it: the same ones each time. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const owner = await requireRecentOwner("/settings/data", { evenWithdrawn: true });
  if (onlyAsksHead()) return new Response(null, { headers: privateHeaders });
  const today = localDateAt(new Date(), (await personOf(owner)).timeZone);
  const read = readChoice(Object.fromEntries(searchParams), "fhir", today);
  if ("returned" in read) redirect(returnPath(read.returned));
  const taken = await takeEverything(owner);
  if (!taken) return tooManyExports();
  const pieces = bundleText(recordOfExport(taken.everything, read.choice), (key) => uuidv5(key, owner.userId));
  return answerFile(inPieces(pieces), `gradual-record-${taken.day}.json`, "application/fhir+json; charset=utf-8");
}
