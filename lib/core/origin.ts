import "server-only";
import { headers } from "next/headers";
import { env } from "./env";
import { ourOrigins, sentFromOurs } from "./our-origins";

/** Whether this post comes from our own pages. The front has asked already (front/refuse-early.ts); an action does not rely on it. */
export async function fromOurOrigin(): Promise<boolean> {
  const sent = await headers();
  return sentFromOurs(ourOrigins(env().GRADUAL_URL), sent.get("origin"), sent.get("sec-fetch-site"));
}

/** The one address that passkeys belong to: its origin, and the host name that they are bound to. Never more than the configured one. */
export function passkeyHome(): { origin: string; host: string } {
  const { origin, hostname } = new URL(env().GRADUAL_URL);
  return { origin, host: hostname };
}
