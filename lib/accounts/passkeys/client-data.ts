import { z } from "zod";

const schema = z.object({ challenge: z.string().max(200), crossOrigin: z.boolean().optional() });

/**
 * The challenge that a browser says it answers, base64url. Null when that can not be read, and when the ceremony ran in a frame of another site,
 * which none of ours does.
 */
export function challengeIn(clientDataJSON: string): string | null {
  try {
    const { challenge, crossOrigin } = schema.parse(JSON.parse(Buffer.from(clientDataJSON, "base64url").toString("utf8")));
    return crossOrigin ? null : challenge;
  } catch {
    return null;
  }
}
