import { connection } from "next/server";
import { isReady } from "@/lib/core/is-ready";

/** 200 when the database answers and is migrated, else 503; never a detail. */
export async function GET(): Promise<Response> {
  await connection();
  const ok = await isReady();
  const headers: Record<string, string> = ok ? {} : { "Retry-After": "2" };
  return Response.json({ ok }, { status: ok ? 200 : 503, headers: { ...headers, "Cache-Control": "no-store" } });
}
