import type { BadInput } from "./bad-input";

const recover = { path: "/sign-in/recovery", person: "nobody" } as const;
const recoveryCode = "0123 4567 89AB CDEF GHJK MNPQ";
const all = { userName: "nobody-of-this-name", recoveryCode, newPassword: "four quiet rivers run" } as const;
const without = ({ recoveryCode: _, ...rest }: typeof all) => rest;

/** Bad input where a recovery code is used. What is wrong with the name and the code is never told apart. */
export const cases: readonly BadInput[] = [
  { ...recover, name: "nothing", fill: {}, expect: /Write your user name or e-mail/ },
  { ...recover, name: "no code", fill: without(all), expect: /Write one of your recovery codes/ },
  { ...recover, name: "a code one letter short", fill: { ...all, recoveryCode: recoveryCode.slice(0, -1) }, expect: /24 letters and digits/ },
  {
    ...recover,
    name: "a code with a letter that there is not",
    fill: { ...all, recoveryCode: `U${recoveryCode.slice(1)}` },
    expect: /24 letters and digits/,
  },
  { ...recover, name: "a code of 201 characters", fill: { ...all, recoveryCode: "0".repeat(201) }, raw: true, expect: /24 letters and digits/ },
  { ...recover, name: "no password", fill: { ...all, newPassword: "" }, expect: /Choose a new password/ },
  { ...recover, name: "a name longer than any", fill: { ...all, userName: "x".repeat(255) }, expect: /longer than any name/ },
  { ...recover, name: "somebody that there is not", fill: all, expect: /do not go together/, whole: true },
  { ...recover, name: "an injection for a name", fill: { ...all, userName: "' OR '1'='1" }, expect: /do not go together/, whole: true },
  { ...recover, name: "a field of one's own making", fill: all, force: { userId: "x" }, expect: /does not belong to it/, whole: true },
];
