import type { BadInput } from "./bad-input";

const remove = { path: "/settings/data/delete" } as const;
const bringIn = { path: "/settings/data/import" } as const;
const withdraw = { path: "/settings/consent/withdraw" } as const;

/** Bad input where a wrong press would cost everything. */
export const cases: readonly BadInput[] = [
  { ...remove, name: "nothing at all", fill: {}, expect: /Write your user name\./ },
  { ...remove, name: "no tick", fill: { userName: "somebody" }, expect: /Tick this if you want everything deleted now\./ },
  { ...remove, name: "another name", fill: { userName: "somebody-else", sure: true }, expect: /not the user name of this account/ },
  { ...remove, name: "a name longer than any", fill: { userName: "x".repeat(201), sure: true }, expect: /longer than any user name/ },
  { ...remove, name: "a tick that is none", fill: { userName: "somebody" }, force: { sure: "of course" }, expect: /another look|can not be read/ },
  {
    ...remove,
    name: "a field of one's own making",
    fill: { userName: "somebody", sure: true },
    force: { userId: "00000000-0000-7000-8000-000000000000" },
    expect: /does not belong to it/,
    whole: true,
  },
  { ...bringIn, name: "nothing pasted", fill: { text: " " }, expect: /Paste the table, with its first row\./ },
  { ...bringIn, name: "half an export", fill: { text: '{"format": "gradual-export", "ver' }, expect: /is not whole/ },
  { ...bringIn, name: "JSON of somebody else", fill: { text: '[{"pain": 3}]' }, expect: /not an export of Gradual/ },
  { ...bringIn, name: "a quotation mark that never closes", fill: { text: 'day,note\n2026-01-05,"never' }, expect: /never closes/ },
  { ...withdraw, name: "no tick", fill: {}, expect: /Tick this if you want to take your agreement back now\./ },
  {
    ...withdraw,
    name: "a field of one's own making",
    fill: { sure: true },
    force: { at: "2020-01-01" },
    expect: /does not belong to it/,
    whole: true,
  },
];
