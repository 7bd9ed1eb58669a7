import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A letter as its reader sees it. `path`: of its one link, if it has one. */
export type Received = { to: string; subject: string; text: string; html: string; path: string | undefined; raw: string };

const decoded = (part: string): string =>
  Buffer.from(
    part.replaceAll("=\r\n", "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

/** Takes a message apart, as far as ours go: two parts, quoted-printable. */
export function readLetter(raw: string): Received {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? "";
  const [text = "", html = ""] = raw
    .split(`--${boundary}`)
    .slice(1)
    .map((part) => decoded(part.slice(part.indexOf("\r\n\r\n") + 4)));
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(raw)?.[1]?.trim() ?? "";
  const link = /https?:\/\/\S+/.exec(text)?.[0];
  return { to: header("To"), subject: header("Subject"), text, html, path: link && new URL(link).pathname, raw };
}

/** What lies in the outbox of a data folder for an address, oldest first. */
export function lettersTo(address: string, dataDir = process.env.GRADUAL_DATA_DIR ?? ".data"): Received[] {
  const outbox = join(dataDir, "outbox");
  const names = existsSync(outbox) ? readdirSync(outbox).filter((name) => name.endsWith(".eml")) : [];
  return names
    .sort()
    .map((name) => readLetter(readFileSync(join(outbox, name), "utf8")))
    .filter(({ to }) => to.toLowerCase() === address.toLowerCase());
}
