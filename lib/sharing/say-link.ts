import type { LocalDate } from "@/lib/core/calendar";
import type { ShareField } from "@/lib/core/scope";
import type { ShareRange } from "./share-range";

/** The pieces the sentence is made of, as the messages have them. */
export type LinkSentenceText = Record<
  | "someone"
  | "nothing"
  | "and"
  | "can"
  | "own"
  | "ownOpen"
  | "ownNone"
  | "until"
  | "lasts"
  | "with"
  | "without"
  | "once"
  | Exclude<ShareRange, "own">,
  string
> & { words: Record<ShareField, string> };

export type LinkChoice = {
  recipient: string;
  fields: readonly ShareField[];
  range: ShareRange;
  fromOn: LocalDate | undefined;
  toOn: LocalDate | undefined;
  /** The last day, or less than a day in words; neither: not chosen yet. */
  until?: LocalDate;
  lasts?: string;
  passcode: boolean;
  once: boolean;
};

/** "Dr Meyer can see program, sessions and pain, from 1 Jan on, until 20 Dec, with a passcode." `sayDate` writes a day. */
export function sayLink(choice: LinkChoice, text: LinkSentenceText, sayDate: (date: LocalDate) => string): string {
  const parts: Record<string, string> = {
    who: choice.recipient.trim() || text.someone,
    fields:
      listOf(
        choice.fields.map((field) => text.words[field]),
        text,
      ) || text.nothing,
    days: daysWords(choice, text, sayDate),
    until: choice.lasts ? text.lasts.replace("{time}", choice.lasts) : text.until.replace("{day}", choice.until ? sayDate(choice.until) : "…"),
    passcode: choice.passcode ? text.with : text.without,
    once: choice.once ? text.once : "",
  };
  return text.can.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? "");
}

function daysWords({ range, fromOn, toOn }: LinkChoice, text: LinkSentenceText, sayDate: (date: LocalDate) => string): string {
  const pattern = range !== "own" ? text[range] : !fromOn ? text.ownNone : toOn ? text.own : text.ownOpen;
  return pattern.replace("{from}", fromOn ? sayDate(fromOn) : "").replace("{to}", toOn ? sayDate(toOn) : "");
}

const listOf = (words: readonly string[], { and }: LinkSentenceText) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1)}`;
