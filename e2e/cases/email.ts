import type { BadInput } from "./bad-input";

const other = { path: "/sign-in/other", person: "nobody" } as const;
const settings = { path: "/settings/email" } as const;
const whole = /Write one whole address, like name@example\.org\./;

const addresses: readonly (readonly [name: string, email: string])[] = [
  ["no @", "robin"],
  ["two @", "robin@one@example.org"],
  ["a full-width @", "robin＠example.org"],
  ["two addresses", "robin@one.org,sam@two.org"],
  ["a name and an address", "Robin <robin@example.org>"],
  ["a machine instead of a domain", "robin@localhost"],
  ["255 characters", `${"a".repeat(60)}@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.${"e".repeat(8)}.de`],
];

/** What is no address, at the two forms that ask for one. */
export const cases: readonly BadInput[] = [
  { ...other, name: "nothing", fill: {}, expect: /Write your e-mail address\./ },
  { ...settings, name: "nothing", fill: {}, expect: /Write your e-mail address\./ },
  ...[other, settings].flatMap((form) => addresses.map(([name, email]) => ({ ...form, name, fill: { email }, expect: whole }))),
  {
    ...other,
    name: "a line break and a header",
    fill: {},
    force: { email: "robin@example.org\r\nBcc: all@example.net" },
    expect: /another look|Write one whole address/,
  },
  {
    ...settings,
    name: "a field of one's own making",
    fill: { email: "robin@example.org" },
    force: { userId: "me" },
    expect: /does not belong to it/,
    whole: true,
  },
];
