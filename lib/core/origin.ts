import "server-only";
import { headers } from "next/headers";
import { env } from "./env";

/**
 * Whether a post comes from our own pages. Next accepts a post without an Origin, and one whose Origin matches a forwarded host;
 * we compare with the configured address only. Without one configured, the loopback names of our port are ours.
 */
export async function fromOurOrigin(): Promise<boolean> {
  const sent = await headers();
  const origin = sent.get("origin");
  if (!origin) return sent.get("sec-fetch-site") === "same-origin";
  return ourOrigins().includes(origin);
}

function ourOrigins(): string[] {
  const ours = new URL(env().GRADUAL_URL);
  if (ours.hostname !== "localhost") return [ours.origin];
  return ["localhost", "127.0.0.1", "[::1]"].map((host) => `${ours.protocol}//${host}${ours.port ? `:${ours.port}` : ""}`);
}
