import { sessionCookie } from "./fixtures";
import { client, wire } from "./wire";

/** HTTP without a browser, so that a body is seen exactly as it was sent. */
const base = () => process.env.E2E_BASE_URL ?? "http://localhost:3000";

export type Answer = { status: number; location: string; headers: Headers; body: string };

async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, location: response.headers.get("location") ?? "", headers: response.headers, body: await response.text() };
}

/**
 * @param cookie a session's token; none: nobody
 * A payload is asked for as Next's own router does: sent on once, to the same address with a hash of what was asked for.
 */
export async function get(path: string, cookie?: string, headers: Record<string, string> = {}): Promise<Answer> {
  const sent = { ...(cookie && { cookie: `${sessionCookie}=${cookie}` }), ...headers };
  const answer = await answerOf(await fetch(new URL(path, base()), { headers: sent, redirect: "manual" }));
  const onward = new URL(answer.location || "/", base());
  const hashed = onward.searchParams.has("_rsc") && onward.pathname === new URL(path, base()).pathname && !path.includes("_rsc=");
  return hashed ? get(onward.pathname + onward.search, cookie, headers) : answer;
}

/** What Next asks of a page that is already on the screen. */
export const asPayload = { RSC: "1" };

const entities: Record<string, string> = { "&quot;": '"', "&amp;": "&", "&#x27;": "'", "&lt;": "<", "&gt;": ">" };
const plain = (text: string) => text.replace(/&(?:quot|amp|#x27|lt|gt);/g, (entity) => entities[entity] ?? entity);

/** The fields that a page's form would send by itself. @param holding text that only the wanted form has in it */
export function formIn(html: string, holding: string | RegExp): Record<string, string> {
  const form = [...html.matchAll(/<form\b.*?<\/form>/gs)]
    .map(([text]) => text)
    .find((text) => (typeof holding === "string" ? text.includes(holding) : holding.test(text)));
  if (!form) throw new Error(`The page has no form with ${holding}.`);
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
    const name = plain(/\bname="([^"]*)"/.exec(tag)?.[1] ?? "");
    if (name) fields[name] = plain(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? "");
  }
  return fields;
}

export type Fields = Record<string, string | readonly string[]>;

function formData(fields: Fields): FormData {
  const form = new FormData();
  // An object gives its key "0" first, whenever it was set; React sends it last, and the server reads the fields that came before it.
  const entries = Object.entries(fields).sort(([one], [other]) => Number(one === "0") - Number(other === "0"));
  for (const [name, value] of entries) for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  return form;
}

/** The same form from a client of its own: for whoever would be taken for a flood. */
export async function postFromElsewhere(path: string, fields: Fields): Promise<Pick<Answer, "status" | "location" | "body">> {
  const whole = new Response(formData(fields));
  const headers = { origin: base(), "content-type": whole.headers.get("content-type") ?? "" };
  const { status, headers: heard, body } = await wire({ method: "POST", path, headers, body: await whole.text(), from: client() });
  return { status, location: String(heard.location ?? ""), body };
}

/** Anything at all, to an address of ours. @param cookie a session's token; none: nobody */
export async function send(
  path: string,
  method: string,
  body: BodyInit | undefined,
  headers: Record<string, string>,
  cookie?: string,
): Promise<Answer> {
  const sent = { origin: base(), ...(cookie && { cookie: `${sessionCookie}=${cookie}` }), ...headers };
  return answerOf(await fetch(new URL(path, base()), { method, ...(body !== undefined && { body }), headers: sent, redirect: "manual" }));
}

/** A form sent as a browser without script sends it. */
export async function post(path: string, fields: Fields, cookie?: string, headers: Record<string, string> = {}): Promise<Answer> {
  const sent = { origin: base(), ...(cookie && { cookie: `${sessionCookie}=${cookie}` }), ...headers };
  return answerOf(await fetch(new URL(path, base()), { method: "POST", body: formData(fields), headers: sent, redirect: "manual" }));
}

/** The same form as React sends it: the action by its id, the state and the fields beside each other; the answer is a payload. */
export async function act(path: string, fields: Fields, cookie?: string): Promise<Answer> {
  const reference = Object.entries(fields).find(([name]) => /^\$ACTION_\d+:0$/.test(name))?.[1];
  const { id } = JSON.parse(String(reference ?? "{}")) as { id?: string };
  if (!id) throw new Error("The form names no action.");
  const own = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith("$ACTION")));
  const body: Fields = { ...Object.fromEntries(Object.entries(own).map(([name, value]) => [`_1_${name}`, value])), "0": '[{"status":"idle"},"$K1"]' };
  return post(path, body, cookie, { "next-action": id, accept: "text/x-component" });
}

/** Two answers are the same when nothing but random ids, nonces, hashes of the moment and the given texts differ. */
export function comparable(
  { status, location, body }: Pick<Answer, "status" | "location" | "body">,
  ...ours: string[]
): { status: number; location: string; body: string } {
  const even = (text: string) =>
    [...ours]
      // An id may be a part of a longer text that is given too.
      .sort((one, other) => other.length - one.length)
      .reduce((left, one) => left.replaceAll(one, "(given)"), text)
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "(id)")
      .replaceAll(/\/s\/[\w-]{43}/g, "/s/(token)")
      .replaceAll(/shlink:\/[\w-]+/g, "shlink:/(payload)")
      // A passcode that is suggested anew each time.
      .replaceAll(/(["\\])\d{8}(["\\])/g, "$1(digits)$2")
      // The same address as a QR code.
      .replaceAll(/(?:[0-9a-f]+:T[0-9a-f]+,)?(?:M\d+ \d+h\d+v1h-\d+z)+/g, "(square)")
      // Next's own key of the request, in a payload.
      .replaceAll(/"[\w-]{21}[a-z]"/g, '"(request)"')
      .replaceAll(/nonce(=|":|\\":)\\?"[^"\\]*\\?"/g, "nonce")
      .replaceAll(/\$ACTION_KEY" value="[^"]*"/g, "key");
  return { status, location: even(location), body: even(body) };
}

/** Where two texts part, short enough to read in a report. */
export function parting(one: string, other: string): string {
  let at = 0;
  while (at < Math.min(one.length, other.length) && one[at] === other[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 80), at + 160);
  return one === other ? "" : `…${around(one)}…\nagainst\n…${around(other)}…`;
}
