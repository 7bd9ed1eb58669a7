import type { BadInput } from "./bad-input";

const rename = { path: "/settings/passkeys" } as const;

/** Bad input where a passkey gets its name. What its device says is no input: lib/accounts/passkeys/passkeys.db.test.ts. */
export const cases: readonly BadInput[] = [
  { ...rename, name: "no name", fill: { name: "   " }, expect: /Give it a name/ },
  { ...rename, name: "a name of 61 characters", fill: { name: "x".repeat(61) }, raw: true, expect: /Use at most 60 characters\./ },
  { ...rename, name: "an id that is none", fill: { name: "Mine" }, force: { id: "' OR 1=1" }, expect: /another look|can not be read/, whole: true },
  {
    ...rename,
    name: "a passkey that there is not",
    fill: { name: "Mine" },
    force: { id: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b" },
    expect: /no longer in your list/,
    whole: true,
  },
  { ...rename, name: "a field of one's own making", fill: { name: "Mine" }, force: { counter: "9" }, expect: /does not belong to it/, whole: true },
];
