import type { Log } from "@/lib/sessions/schema";

type Blood = "none" | "spotting" | "more" | "does-not-stop";

/** Words without signs and case: "Does not stop!" and "does-not-stop" are the same. */
export const plainWord = (cell: string): string =>
  cell
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const kindWords: Record<Log["kind"], readonly string[]> = {
  dilation: ["dilation", "dilating", "dilator", "dilators", "dilate", "trainer", "training", "session", "dilation session"],
  exercise: ["exercise", "exercises", "routine", "pelvic floor", "breathing", "stretch", "stretching"],
  daily: ["daily", "day", "check", "check in", "daily check", "daily check in", "symptoms"],
  skip: ["skip", "skipped", "missed", "rest", "rest day", "none", "no"],
};
export const kindIn = (cell: string): Log["kind"] | undefined =>
  (Object.keys(kindWords) as Log["kind"][]).find((kind) => kindWords[kind].includes(plainWord(cell)));

const bloodWords: Record<Blood | "yes", readonly string[]> = {
  none: ["", "none", "no", "n", "0", "false", "nothing", "never", "no blood"],
  spotting: ["spotting", "spot", "spots", "trace", "traces", "a little", "little", "light", "slight", "pink"],
  more: ["more", "some", "moderate", "heavy", "a lot", "lots", "much", "fresh blood"],
  "does-not-stop": ["does not stop", "doesn t stop", "not stopping", "will not stop", "non stop", "continuous"],
  yes: ["yes", "y", "1", "true", "x", "blood"],
};
/** @param yes what a bare yes stands for */
export function bloodIn(cell: string, yes: "spotting" | "more"): Blood | undefined {
  const word = plainWord(cell);
  const found = (Object.keys(bloodWords) as (Blood | "yes")[]).find((answer) => bloodWords[answer].includes(word));
  return found === "yes" ? yes : found;
}

/** "3", "3,5", "3/10": a number of a scale. NaN: it is none. */
export function scoreIn(cell: string): number {
  const found = /^(\d{1,3}(?:[.,]\d{1,3})?)(?:\s*\/\s*10)?$/.exec(cell.trim());
  return found ? Number(found[1]?.replace(",", ".")) : Number.NaN;
}

/** "10", "7,5", "10 min", "0:10:00" (hours, minutes, seconds): minutes. NaN: they are none. */
export function minutesIn(cell: string): number {
  const clock = /^(\d{1,2}):(\d{2}):(\d{2})$/.exec(cell.trim());
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3]) / 60;
  const found = /^(\d{1,4}(?:[.,]\d{1,3})?)\s*(?:m|min|mins|minutes?)?\.?$/i.exec(cell.trim());
  return found ? Number(found[1]?.replace(",", ".")) : Number.NaN;
}
