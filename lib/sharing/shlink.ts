/** The payload of a SMART Health Link (HL7 smart-health-cards-and-links, STU1): where its manifest is and what its files are read with. */
export type ShlPayload = { url: string; key: string; exp: number; flag?: string; label: string; v: 1 };

/** No word of what it is about: it stands in an address, and an app shows it. */
export const shlLabel = "Shared record";

/**
 * L: what is shared goes on to the day of opening, so an app may ask again. P: it asks for a passcode. Never U: a file without a manifest would
 * know neither passcode nor receipt.
 */
export const shlFlags = ({ growing, passcode }: { growing: boolean; passcode: boolean }): string => `${growing ? "L" : ""}${passcode ? "P" : ""}`;

/** The link as an address that a health app understands. */
export function shlink({ flag, ...payload }: Omit<ShlPayload, "label" | "v">): string {
  const whole: ShlPayload = { ...payload, ...(flag ? { flag } : {}), label: shlLabel, v: 1 };
  return `shlink:/${Buffer.from(JSON.stringify(whole)).toString("base64url")}`;
}

type Asked = { recipient: string; passcode?: string; embeddedLengthMax?: number };

/** What an app asks for a manifest with, or undefined where it is not as the specification says. Properties that are not known are left alone. */
export function readManifestRequest(body: unknown): Asked | undefined {
  const { recipient, passcode, embeddedLengthMax: most } = Object(body) as Record<string, unknown>;
  if (typeof recipient !== "string" || recipient.trim() === "") return undefined;
  if (passcode !== undefined && passcode !== null && typeof passcode !== "string") return undefined;
  if (most !== undefined && most !== null && !(Number.isInteger(most) && Number(most) >= 0)) return undefined;
  return {
    recipient: recipient
      .replaceAll(/\p{Cc}+/gu, " ")
      .trim()
      .slice(0, 120),
    ...(typeof passcode === "string" && passcode !== "" ? { passcode } : {}),
    ...(typeof most === "number" ? { embeddedLengthMax: most } : {}),
  };
}
