import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { NIL, v7 as uuidv7 } from "uuid";
import { onlyAsksHead, privateHeaders } from "@/lib/core/answer";
import { browserWords } from "@/lib/core/browser-words";
import { clientAddress } from "@/lib/core/client-address";
import { hashToken, keyedHash, seal } from "@/lib/core/crypto";
import { type LocalDate, localDateAt } from "@/lib/core/dates";
import { queryOnce } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { withinLimit } from "@/lib/core/limit";
import text from "@/lib/core/messages/en/sharing.json";
import { verifyPassword } from "@/lib/core/password";
import { type OwnerScope, type ShareField, type ShareScope, shareFields } from "@/lib/core/scope";
import { newProof, type ProofKind, provenId } from "@/lib/core/timed-proof";
import { isPreview } from "./is-preview";
import { tokenSchema } from "./schema";
import { windowOn } from "./share-range";

/**
 * What an address under /s/ comes to. `preview`: a program only looked it over. `none`: unknown, ended, revoked, used up or dead, all the same.
 * `growing`: a later opening may show more. `lastOpened`: the visit before this one.
 * `passcode` and `once` wait for a press, which alone proves or spends. `limited`: this address has tried too many unknown ones and waits, whatever the link is.
 */
export type Opening =
  | { state: "open"; scope: ShareScope; today: LocalDate; until: LocalDate; growing: boolean; lastOpened?: Visit }
  | { state: "passcode"; remaining: number }
  | { state: "once" }
  | { state: "preview" }
  | { state: "limited"; seconds: number }
  | { state: "none" };

/** When another visit, more than half an hour ago, opened the link: the moment, and its day in the person's calendar. */
export type Visit = { at: Date; on: LocalDate };

const mint = (scope: { [K in keyof ShareScope as K extends symbol ? never : K]: ShareScope[K] }) => scope as ShareScope;

const cookieName = () => (secure() ? "__Secure-gradual-share" : "gradual-share");
const secure = () => env().GRADUAL_URL.startsWith("https:");
/** By which unknown links are counted: the address itself is nowhere stored. */
const addressKey = async () => keyedHash("rate-limit", await clientAddress());
const agentWords = async () => browserWords((await headers()).get("user-agent") ?? "");

/** Seconds for which a browser that gave the passcode is not asked again. */
const proofSeconds = 30 * 60;
const proofOf = (kind: ProofKind, linkId: string, token: string) => newProof(kind, { id: linkId, secret: token, seconds: proofSeconds }, new Date());

/** What the files of this address as a SMART Health Link are read with. Made from the address, so it is nowhere stored. */
export const shlKey = (token: string): string => keyedHash("share-key", token);

type OpenRow = {
  state: "open";
  userId: string;
  linkId: string;
  fields: ShareField[];
  fromOn: LocalDate;
  toOn: LocalDate | null;
  rolling: number | null;
  oneTime: boolean;
  expiresAt: string;
  timeZone: string;
  openedAt: string | null;
};
type Answered = OpenRow | Exclude<Opening, { state: "open" | "none" | "preview" }> | null;

/** What a person is told that a link was used for (prisma/models/sharing.prisma). */
export type Use = "opened" | "printed" | "downloaded-pdf" | "downloaded-fhir";

/** Look-up, check and receipt are one statement. @param use null: the receipt is written elsewhere */
async function ask(token: string, proven: string | null, use: Use | null, now = new Date()): Promise<Opening> {
  const [row] = await queryOnce<{ link: Answered }>`
    SELECT open_share_link(${hashToken(token)}, ${proven}::uuid, ${uuidv7()}::uuid, ${await agentWords()}, ${await addressKey()}, ${use}) AS link`;
  const link = row?.link;
  if (!link) return { state: "none" };
  if (link.state !== "open") return link;
  const { userId, linkId, fields, toOn, oneTime, expiresAt, timeZone, openedAt } = link;
  const last = openedAt ? new Date(openedAt) : undefined;
  const today = localDateAt(now, timeZone);
  const until = localDateAt(new Date(expiresAt), timeZone);
  return {
    state: "open",
    scope: mint({ userId, linkId, fields: shareFields.filter((field) => fields.includes(field)), ...windowOn(link, today) }),
    today,
    until,
    growing: !toOn && !oneTime,
    ...(last ? { lastOpened: { at: last, on: localDateAt(last, timeZone) } } : {}),
  };
}

/** Opens a link for a browser, once a request and use. A program that only looks changes nothing, whatever it asks for. */
export const openLink = cache(async (token: string, use: Use = "opened"): Promise<Opening> => {
  if (!tokenSchema.safeParse(token).success) return { state: "none" };
  if (onlyAsksHead() || isPreview(await headers())) return { state: "preview" };
  const now = new Date();
  return ask(token, provenId("share-proof", (await cookies()).get(cookieName())?.value, token, now), use, now);
});

/** From now on this browser, under this link's own path, is not asked again for half an hour. */
async function prove(linkId: string, token: string): Promise<void> {
  const path = `/s/${token}`;
  (await cookies()).set(cookieName(), proofOf("share-proof", linkId, token), {
    httpOnly: true,
    sameSite: "lax",
    secure: secure(),
    path,
    maxAge: proofSeconds,
  });
}

/** The one opening of a link for one opening. */
async function spend(token: string): Promise<string | undefined> {
  const [row] = await queryOnce<{
    spent: { state: "spent"; linkId: string } | { state: "limited" } | null;
  }>`SELECT spend_share_link(${hashToken(token)}, ${await addressKey()}) AS spent`;
  return row?.spent?.state === "spent" ? row.spent.linkId : undefined;
}

/** The same for a browser. Where it came too late its page says so. */
export async function openOnce(token: string): Promise<void> {
  const linkId = await spend(token);
  if (linkId) await prove(linkId, token);
}

type Try = { userId: string; linkId: string; passcodeHash: string; remaining: number };

/** Where what an app calls itself is sealed to. */
export const viewPlace = (userId: string, row: string) => ({ userId, table: "share_views", column: "recipient", row });

/** A stored passcode is "pepperKeyId:hash". */
export const joinPasscodeHash = ({ pepperKeyId, hash }: { pepperKeyId: string; hash: string }) => `${pepperKeyId}:${hash}`;
const splitPasscodeHash = (stored: string) => ({ pepperKeyId: stored.slice(0, stored.indexOf(":")), hash: stored.slice(stored.indexOf(":") + 1) });

type Tried = { outcome: "right"; linkId: string } | { outcome: "wrong"; remaining: number } | { outcome: "none" };

/**
 * A try is taken before the hash is looked at and given back when it was right, so at most five wrong ones are ever checked. Of a link for one
 * opening a right one is the opening. @param app what an app calls itself
 */
async function tryOnce(token: string, passcode: string, app?: string): Promise<Tried> {
  const [row] = await queryOnce<{ taken: Try | null }>`SELECT take_passcode_try(${hashToken(token)}, ${await addressKey()}) AS taken`;
  const taken = row?.taken;
  if (!taken) return { outcome: "none" };
  const { userId, linkId, passcodeHash, remaining } = taken;
  const right = await verifyPassword(passcode, splitPasscodeHash(passcodeHash));
  const view = uuidv7();
  const outcome = app === undefined ? "wrong-passcode" : "app-wrong-passcode";
  const called = app === undefined ? null : seal(app, viewPlace(userId, view));
  const [settled] = await queryOnce<{ admitted: boolean }>`
    SELECT settle_passcode_try(${userId}::uuid, ${linkId}::uuid, ${right}, ${view}::uuid, ${await agentWords()}, ${outcome}, ${called}) AS admitted`;
  if (!right) return { outcome: "wrong", remaining };
  return settled?.admitted ? { outcome: "right", linkId } : { outcome: "none" };
}

/** Tries a passcode for a browser, and lets it in. */
export async function tryPasscode(token: string, passcode: string): Promise<"right" | "wrong" | "none"> {
  const tried = await tryOnce(token, passcode);
  if (tried.outcome === "right") await prove(tried.linkId, token);
  // The last one wrong: the link is dead, and looks like one that never was.
  return tried.outcome === "wrong" && tried.remaining === 0 ? "none" : tried.outcome;
}

type Open = Extract<Opening, { state: "open" }>;
/** What an app gets. `file`: where the file is for half an hour. */
export type AppOpening =
  | { state: "open"; scope: ShareScope; growing: boolean; file: string }
  | { state: "refused"; remaining: number }
  | { state: "limited"; seconds: number }
  | { state: "none" };

/** As often as an app may ask: it is told to wait, whatever its answer would have been. */
const manifests = { name: "manifest", points: 60, seconds: 900 } as const;

/** Opens a link for an app that brings what the specification asks for: who it is, and the passcode where there is one. */
export async function openForApp(token: string, { recipient, passcode }: { recipient: string; passcode?: string }): Promise<AppOpening> {
  if (!tokenSchema.safeParse(token).success) return { state: "none" };
  if (!(await withinLimit(manifests, hashToken(token)))) return { state: "limited", seconds: manifests.seconds };
  let found = await ask(token, null, null);
  if (found.state === "passcode") {
    if (!passcode) return { state: "refused", remaining: found.remaining };
    const tried = await tryOnce(token, passcode, recipient);
    if (tried.outcome === "wrong") return { state: "refused", remaining: tried.remaining };
    found = tried.outcome === "right" ? await ask(token, tried.linkId, null) : { state: "none" };
  } else if (found.state === "once") {
    const linkId = await spend(token);
    found = linkId ? await ask(token, linkId, null) : { state: "none" };
  }
  if (found.state !== "open") return found.state === "limited" ? found : { state: "none" };
  const { scope, growing } = found;
  const { userId, linkId } = scope;
  const view = uuidv7();
  await queryOnce`SELECT note_share_view(${userId}::uuid, ${linkId}::uuid, ${view}::uuid, 'app-opened', ${await agentWords()},
    ${seal(recipient, viewPlace(userId, view))})`;
  const ticket = proofOf("share-ticket", linkId, token);
  return { state: "open", scope, growing, file: `${env().GRADUAL_URL}/s/${token}/file/${ticket}` };
}

/** The file of a manifest, as long as its link is open: the receipt was written when the manifest was asked for. */
export async function openTicket(token: string, ticket: string): Promise<Open | { state: "none" }> {
  const now = new Date();
  const linkId = tokenSchema.safeParse(token).success ? provenId("share-ticket", ticket, token, now) : null;
  const found = linkId ? await ask(token, linkId, null, now) : undefined;
  return found?.state === "open" ? found : { state: "none" };
}

/** Files that a link gives in an hour: each is drawn anew. */
const files = { name: "shared-file", points: 60, seconds: 3600 } as const;

/** The record as a file for the browser that has it open. */
export async function takeFile(token: string, use: Use): Promise<Opening> {
  if (!(await withinLimit(files, hashToken(token)))) return { state: "limited", seconds: files.seconds };
  return openLink(token, use);
}

/** What is answered when that was too often. */
export const tooManyFiles = (seconds: number): Response =>
  new Response(text.gate.limitedTitle, { status: 429, headers: { ...privateHeaders, "retry-after": String(seconds) } });

/** What a link with these choices would show, for its owner: the same read-only, dated and field-limited scope. */
export const previewScope = (owner: OwnerScope, choices: { fields: readonly ShareField[]; fromOn: LocalDate; toOn: LocalDate }): ShareScope =>
  mint({ userId: owner.userId, linkId: NIL, ...choices });

/** Lets a browser in that has kept a link whose passcode was given then. Null: it does not open any more. */
export async function letIn(token: string, linkId: string): Promise<string | null> {
  const opening = await ask(token, linkId, null);
  if (opening.state !== "open" || opening.scope.linkId !== linkId) return null;
  await prove(linkId, token);
  return `/s/${token}`;
}

/** The link that a form on its page was sent from, asked anew and without a receipt: what comes of the form leaves its own. `by`: who asks, as the statement that writes it wants to know. */
export async function openToAnswer(token: string) {
  const now = new Date();
  const known = tokenSchema.safeParse(token).success;
  const proven = known ? provenId("share-proof", (await cookies()).get(cookieName())?.value, token, now) : null;
  const opening: Opening = known ? await ask(token, proven, null, now) : { state: "none" };
  return { opening, by: { tokenHash: hashToken(token), proven, address: await addressKey(), agent: await agentWords() } };
}
