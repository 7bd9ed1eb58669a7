import { expect, it } from "vitest";
import { letterBodies } from "./letter";

const letter = {
  subject: "Sign in to Gradual",
  before: ["One."],
  link: { label: "Sign in", href: "https://gradual.example/x?a=1&b=2" },
  after: ["Two."],
};

it("says the same in text and in HTML", () => {
  const { text, html } = letterBodies(letter);
  expect(text).toBe("One.\n\nSign in:\nhttps://gradual.example/x?a=1&b=2\n\nTwo.\n");
  for (const part of ["One.", "Two.", "Sign in", 'href="https://gradual.example/x?a=1&amp;b=2"']) expect(html).toContain(part);
});

it("fetches nothing and runs nothing when it is opened", () => {
  expect(letterBodies(letter).html).not.toMatch(/<img|<script|url\(|src=|@import|<link|style="/);
});

it("takes every text as text", () => {
  const { html } = letterBodies({ subject: "<b>", before: ['"><img src=x>'], after: ["&"] });
  expect(html).not.toMatch(/<b>|<img/);
});
