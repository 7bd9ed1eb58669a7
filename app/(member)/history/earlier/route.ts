import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { currentOwner } from "@/lib/core/gate";
import type { Unit } from "@/lib/devices/schema";
import { readCursor } from "@/lib/history/cursor";
import { byMonth, type Wording } from "@/lib/history/log-lines";
import { historyOf, routineNamesOf, sizesOf } from "@/lib/history/queries";

const headers = { "cache-control": "private, no-store" };

/** The next page of the history for a browser that scrolls; without script the page itself does it. */
export async function GET(request: NextRequest): Promise<Response> {
  const owner = await currentOwner();
  if (!owner) return Response.json({ error: "Sign in first." }, { status: 401, headers });
  const cursor = readCursor(request.nextUrl.searchParams.get("before"));
  if (!cursor) return Response.json({ error: "Give the place to go on from." }, { status: 400, headers });
  const { course, page } = await historyOf(owner, Object.fromEntries(request.nextUrl.searchParams), cursor);
  const say = await getTranslations("history.line");
  const own = { sizeOf: sizesOf(course), unit: course.person.unit as Unit, routineNames: routineNamesOf(course) };
  const months = byMonth(page.entries, { say: say as Wording["say"], ...own });
  return Response.json({ months, next: page.next }, { headers });
}
