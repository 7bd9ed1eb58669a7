import { expect, test } from "vitest";
import { helpFor, supportContacts, wordingWithHelp } from "./emergency";
import { regions } from "./schema";

test.each([
  ["uk", "999", "111"],
  ["eu", "112", "112"],
  ["us", "911", "911"],
  ["other", undefined, undefined],
] as const)("%s", (region, emergency, sameDay) => {
  expect(helpFor("emergency", region).number).toBe(emergency);
  expect(helpFor("same-day", region).number).toBe(sameDay);
});

test.each(regions)("in %s every sentence names its number, and there is someone to talk to", (region) => {
  for (const level of ["emergency", "same-day"] as const) {
    const { number, sentence } = helpFor(level, region);
    expect(sentence).toContain(number ?? "local emergency number");
  }
  expect(supportContacts(region).length).toBeGreaterThan(0);
  for (const { href } of supportContacts(region)) expect(href).toMatch(/^(tel:\d+|https:\/\/)/);
});

test("a wording is left alone where no call is asked for", () => {
  expect(wordingWithHelp("Rest.", undefined, "uk")).toBe("Rest.");
  expect(wordingWithHelp("Rest.", "emergency", "us")).toBe("Rest. Call 911 or go to an emergency room now.");
});
