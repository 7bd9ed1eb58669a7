import { expect, it } from "vitest";
import text from "@/lib/core/messages/en/sharing.json";
import { shareFields } from "@/lib/core/scope";
import { type LinkChoice, type LinkSentenceText, sayLink } from "./say-link";

const words = Object.fromEntries(shareFields.map((field) => [field, text.field[field].word])) as LinkSentenceText["words"];
const say = ({ open, ...choice }: Partial<LinkChoice> & { open?: true }) =>
  sayLink(
    {
      recipient: "Dr Meyer",
      fields: ["program", "sessions", "pain"],
      range: "own",
      fromOn: "2026-01-01",
      toOn: undefined,
      ...(open ? {} : { until: "2026-12-20" }),
      passcode: true,
      once: false,
      ...choice,
    },
    { ...text.make.sentence, words },
    (date) => date,
  );

it("is one sentence of who, what, which days, until when and how", () => {
  expect(say({ toOn: "2026-02-01" })).toBe(
    "Dr Meyer can see program, sessions and pain, 2026-01-01 to 2026-02-01, until 2026-12-20, with a passcode.",
  );
});

it("says what is not chosen yet", () => {
  expect(say({ recipient: "  ", fields: [], fromOn: undefined, open: true, passcode: false })).toBe(
    "Whoever has the link can see nothing yet, on days you choose, until …, without a passcode.",
  );
});

it("says a window that moves along, less than a day, and one opening only", () => {
  expect(say({ range: "30-days", lasts: "8 hours", once: true })).toBe(
    "Dr Meyer can see program, sessions and pain, of the last 30 days before each opening, for 8 hours, with a passcode, one time only.",
  );
});

it("takes a name with braces or markup as it is", () => {
  expect(say({ recipient: "{until} <b>" })).toMatch(/^\{until\} <b> can see/);
});
