import type { BadInput } from "./bad-input";

const password = "four quiet rivers run";
const signUp = { path: "/sign-up", person: "nobody" } as const;
const signIn = { path: "/sign-in", person: "nobody" } as const;
const all = { userName: "somebody-new", password, adult: true, consent: true } as const;

/** Bad input at the door. A password is the one thing that is never given back. */
export const cases: readonly BadInput[] = [
  { ...signUp, name: "nothing at all", fill: {}, expect: /Use at least 3 characters\./ },
  { ...signUp, name: "a name of two letters", fill: { ...all, userName: "ab" }, expect: /Use at least 3 characters\./ },
  { ...signUp, name: "a name of spaces", fill: { ...all, userName: "     " }, expect: /Use at least 3 characters\./ },
  { ...signUp, name: "a name of 41 letters", fill: { ...all, userName: "x".repeat(41) }, expect: /Use at most 40 characters\./ },
  { ...signUp, name: "a name with a line break's sign", fill: { ...all, userName: "some<br>body" }, expect: /Use letters, digits, dots/ },
  { ...signUp, name: "a password of 14 characters", fill: { ...all, password: "abcdefghijklmn" }, expect: /Use at least 15 characters\./ },
  { ...signUp, name: "a password of 129 characters", fill: { ...all, password: "abcdefghijkl".repeat(11) }, expect: /Use at most 128 characters\./ },
  { ...signUp, name: "a password of one letter", fill: { ...all, password: "a".repeat(20) }, expect: /Use at least 5 different characters\./ },
  { ...signUp, name: "a password that many have", fill: { ...all, password: "QWERTYUIOP-12345" }, expect: /Many people use this password/ },
  { ...signUp, name: "the name in the password", fill: { ...all, password: "I am SOMEBODY-new here" }, expect: /Leave your user name out/ },
  { ...signUp, name: "not an adult", fill: { userName: "somebody-new", password, consent: true }, expect: /Gradual is for adults\./ },
  { ...signUp, name: "no consent", fill: { userName: "somebody-new", password, adult: true }, expect: /Without this agreement/ },
  {
    ...signUp,
    name: "a consent that is no tick",
    fill: { userName: "somebody-new", password, adult: true },
    force: { consent: "yes please" },
    expect: /another look|can not be read/,
  },
  { ...signUp, name: "a time zone that there is not", fill: all, force: { timeZone: "Mars/Olympus" }, expect: /Choose a time zone from the list\./ },
  { ...signUp, name: "a field of one's own making", fill: all, force: { admin: "true" }, expect: /does not belong to it/, whole: true },
  { ...signIn, name: "nothing", fill: {}, expect: /Write your user name or e-mail\./ },
  { ...signIn, name: "no password", fill: { userName: "somebody" }, expect: /Write your password\./ },
  { ...signIn, name: "a name longer than any", fill: { userName: "x".repeat(255), password }, expect: /longer than any user name/ },
  { ...signIn, name: "a password longer than any", fill: { userName: "somebody", password: "x".repeat(1001) }, expect: /longer than any password/ },
  { ...signIn, name: "somebody that there is not", fill: { userName: "nobody-of-this-name", password }, expect: /do not go together/, whole: true },
  {
    ...signIn,
    name: "an address that is none",
    fill: { userName: "somebody\uff20example.org", password },
    expect: /do not go together/,
    whole: true,
  },
  {
    ...signIn,
    name: "a zone that is none",
    fill: { userName: "somebody", password },
    force: { zone: "x".repeat(65) },
    expect: /At most 64/,
    whole: true,
  },
  {
    ...signIn,
    name: "an injection for a name",
    fill: { userName: "' OR '1'='1", password: "' OR '1'='1" },
    expect: /do not go together/,
    whole: true,
  },
];
