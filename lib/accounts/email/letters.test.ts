import { describe, expect, it } from "vitest";
import { letterBodies } from "@/lib/core/letter";
import { linkLetter, notice } from "./letters";

const telling = /dilat|anal|anus|vagin|pelvic|sex|rectal|bowel|trainer|physio|fissure|continence|health|pain/i;
const href = "https://gradual.example/sign-in/link/abc";
const links = (["link", "reset", "confirm", "identity"] as const).map((kind) => [kind, linkLetter(kind, href)] as const);
const notices = (["changed", "removed", "taken", "ways"] as const).map((kind) => [kind, notice(kind)] as const);

describe.each([...links, ...notices])("the letter %s", (_kind, letter) => {
  it("says nothing of what Gradual is for, nor to whom", () => {
    const { text, html } = letterBodies(letter);
    for (const part of [letter.subject, text, html]) expect(part).not.toMatch(telling);
    expect(text).not.toContain("@");
  });
});

it.each(links)("the letter %s has its one link and says how long it works", (_kind, letter) => {
  const { text } = letterBodies(letter);
  expect(text.match(/https?:\/\/\S+/g)).toEqual([href]);
  expect(text).toContain("10 minutes");
});

it.each(notices)("the letter %s asks for nothing to be opened", (_kind, letter) => expect(letterBodies(letter).text).not.toMatch(/https?:/));
