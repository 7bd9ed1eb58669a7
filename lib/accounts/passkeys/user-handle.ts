/** What a passkey says of whose it is: the 16 bytes of the person's id (WebAuthn: no name and no address may be in it). */
export const userHandle = (userId: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(userId.replaceAll("-", ""), "hex"));

/** The id in a handle, base64url as browsers send it. Null for anything that is no such handle; whether anybody has that id is not said. */
export function userIdIn(handle: string): string | null {
  const bytes = Buffer.from(handle, "base64url");
  if (bytes.length !== 16 || bytes.toString("base64url") !== handle) return null;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
