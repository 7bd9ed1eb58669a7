import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { forgetLetters, ownAddress, sendLetter, sendsMail } from "./mail";
import { lettersTo } from "./testing/outbox";

const letter = {
  subject: "Sign in to Gradual",
  before: ["One."],
  link: { label: "Sign in", href: ownAddress("/sign-in/link/abc") },
  after: ["Two."],
};

it("writes a whole letter into the outbox where there is no mail server, for nobody else to read", async () => {
  expect(sendsMail()).toBe(false);
  await sendLetter("outbox@example.org", letter);
  const [found] = lettersTo("outbox@example.org");
  expect(found).toMatchObject({ to: "outbox@example.org", subject: "Sign in to Gradual", path: "/sign-in/link/abc" });
  expect(found?.text.replaceAll("\r\n", "\n").trim()).toBe("One.\n\nSign in:\nhttp://localhost:3000/sign-in/link/abc\n\nTwo.");
  expect(found?.html).toContain('href="http://localhost:3000/sign-in/link/abc"');
  expect(found?.raw).toMatch(/^From: Gradual <gradual@localhost\.localdomain>\r$/m);
  const outbox = join(process.env.GRADUAL_DATA_DIR ?? "", "outbox");
  expect(statSync(outbox).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(outbox)) {
    expect(name).toMatch(/^[0-9a-f-]{36}\.eml$/);
    expect(statSync(join(outbox, name)).mode & 0o777).toBe(0o600);
  }
});

it("refuses what could be read as a second address or another header (security 11)", async () => {
  const outbox = join(process.env.GRADUAL_DATA_DIR ?? "", "outbox");
  await sendLetter("first@example.org", letter);
  const before = readdirSync(outbox);
  for (const to of [
    "a@b.de\r\nRCPT TO:<c@d.de>",
    "a@b.de\nBcc: c@d.de",
    "a@b.de, c@d.de",
    "a@b.de;c@d.de",
    "Robin <a@b.de>",
    "a@b@c.de",
    "group:a@b.de;",
    '"a b"@c.de',
    "a@b.de\0",
    "",
  ])
    await expect(sendLetter(to, letter)).rejects.toThrow(/not one line/);
  for (const subject of ["Hello\r\nBcc: c@d.de", "Hello\n", "\u2028\0"]) await expect(sendLetter("a@b.de", { ...letter, subject })).rejects.toThrow();
  expect(readdirSync(outbox)).toEqual(before);
});

it("removes what was written to an address, and to no other", async () => {
  for (const to of ["gone@example.org", "not.gone@example.org"]) await sendLetter(to, letter);
  await forgetLetters(["Gone@example.org"]);
  expect(lettersTo("gone@example.org")).toEqual([]);
  expect(lettersTo("not.gone@example.org")).toHaveLength(1);
});
