import type { NextRequest } from "next/server";
import { comeBack } from "@/lib/accounts/providers/gate";

/** Where a provider sends its person back to. The one address of this kind: there is no other under /api/auth. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ provider: string }> }): Promise<Response> {
  const to = await comeBack((await params).provider, request.nextUrl.searchParams);
  return to ? new Response(null, { status: 303, headers: { Location: to, "Cache-Control": "no-store" } }) : new Response(null, { status: 404 });
}

/** Looking spends nothing. */
export const HEAD = (): Response => new Response(null, { status: 405 });
