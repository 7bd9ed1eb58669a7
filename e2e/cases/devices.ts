import type { BadInput } from "./bad-input";

const size = { size: "20", "use=anal": true, flaredBase: true } as const;

const edit = { path: "/devices/(device)", person: "practised" } as const;

/** Bad input for the form of a size. Selects are filled by value. */
export const cases: readonly BadInput[] = [
  { name: "no size", path: "/devices/new", fill: { ...size, size: "" }, expect: /Write the size\./ },
  {
    name: "a size in words",
    path: "/devices/new",
    fill: { ...size, size: "twenty" },
    expect: /Write the size as a number/,
    kept: { size: "twenty" },
  },
  { name: "a negative size", path: "/devices/new", fill: { ...size, size: "-20" }, expect: /Write the size as a number/ },
  { name: "a size of nothing", path: "/devices/new", fill: { ...size, size: "0" }, expect: /Write the size as a number/ },
  {
    name: "infinity",
    path: "/devices/new",
    fill: { ...size, size: "1e999" },
    expect: /Use mm, cm, in, Fr or mm around as the unit\.|Write the size as a number/,
  },
  {
    name: "an unknown unit behind the number",
    path: "/devices/new",
    fill: { ...size, size: "20 parsec" },
    expect: /Use mm, cm, in, Fr or mm around as the unit\./,
  },
  { name: "a fraction by zero", path: "/devices/new", fill: { ...size, size: "1/0" }, expect: /Write the size as a number/ },
  { name: "below 5 mm", path: "/devices/new", fill: { ...size, size: "4.5" }, expect: /diameters from 5 to 40 mm/, kept: { size: "4.5" } },
  { name: "above 40 mm", path: "/devices/new", fill: { ...size, size: "40.5" }, expect: /diameters from 5 to 40 mm/ },
  { name: "a circumference taken for a diameter", path: "/devices/new", fill: { ...size, size: "72" }, expect: /Is this the circumference\?/ },
  {
    name: "two inches",
    path: "/devices/new",
    fill: { ...size, size: "2", unit: "inch" },
    expect: /diameters from 5 to 40 mm/,
    kept: { unit: "inch" },
  },
  { name: "a size too long to read", path: "/devices/new", fill: { ...size, size: "9".repeat(41) }, expect: /Write the size as a number/, raw: true },
  {
    name: "no use",
    path: "/devices/new",
    fill: { size: "20", flaredBase: true },
    expect: /Say what it is for: one use only\./,
    kept: { size: "20" },
  },
  {
    name: "anal use without a base",
    path: "/devices/new",
    fill: { size: "20", "use=anal": true },
    expect: /it needs a flared base or a retrieval loop/,
  },
  { name: "a length too short", path: "/devices/new", fill: { ...size, length: "29" }, expect: /insertable lengths from 30 to 200 mm/ },
  {
    name: "a length too long",
    path: "/devices/new",
    fill: { ...size, length: "201" },
    expect: /insertable lengths from 30 to 200 mm/,
    kept: { length: "201" },
  },
  { name: "a length in words", path: "/devices/new", fill: { ...size, length: "long" }, expect: /Write the length as a number of millimetres/ },
  {
    name: "a name too long",
    path: "/devices/new",
    fill: { ...size, label: "x".repeat(61) },
    expect: /A name has at most 60 characters\./,
    raw: true,
  },
  { ...edit, name: "an edit to no size", fill: { size: "" }, expect: /Write the size\./ },
  { ...edit, name: "an edit to a size too wide", fill: { size: "41" }, expect: /diameters from 5 to 40 mm/ },
  {
    ...edit,
    name: "an edit of somebody else's",
    fill: {},
    force: { id: "0199f000-0000-7000-8000-00000000dead" },
    expect: /not in your set/,
    whole: true,
  },
];
