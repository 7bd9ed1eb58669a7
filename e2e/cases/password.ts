import type { BadInput } from "./bad-input";

const password = { path: "/settings/password", person: "practised" } as const;
const name = { path: "/settings/name", person: "practised" } as const;

/** Bad input on the pages of the password and the user name. */
export const cases: readonly BadInput[] = [
  { ...password, name: "nothing", fill: { newPassword: "" }, expect: /Write a new password\./ },
  { ...password, name: "14 characters", fill: { newPassword: "abcdefghijklmn" }, expect: /Use at least 15 characters\./ },
  { ...password, name: "129 characters", fill: { newPassword: "abcdefghijkl".repeat(11) }, expect: /Use at most 128 characters\./ },
  { ...password, name: "longer than is read", fill: { newPassword: "abcdefghijkl".repeat(100) }, expect: /Use at most 128 characters\./ },
  { ...password, name: "one letter", fill: { newPassword: "a".repeat(20) }, expect: /Use at least 5 different characters\./ },
  { ...password, name: "one of many people's", fill: { newPassword: "qwertyuiop-12345" }, expect: /Many people use this password/ },
  {
    ...password,
    name: "a field of one's own making",
    fill: { newPassword: "four quiet rivers run" },
    force: { userId: "00000000-0000-7000-8000-000000000000" },
    expect: /does not belong to it/,
    whole: true,
  },
  { ...name, name: "nothing", fill: { userName: "" }, expect: /Use at least 3 characters\./ },
  { ...name, name: "two letters", fill: { userName: "ab" }, expect: /Use at least 3 characters\./ },
  { ...name, name: "41 letters", fill: { userName: "x".repeat(41) }, expect: /Use at most 40 characters\./ },
  { ...name, name: "an e-mail address", fill: { userName: "some@body.example" }, expect: /Use letters, digits, dots/ },
  { ...name, name: "a full-width sign", fill: { userName: "some\uff20body" }, expect: /Use letters, digits, dots/ },
];
