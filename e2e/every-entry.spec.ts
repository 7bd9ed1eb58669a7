import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type ActionEntry, actionEntries, routeEntries, runsInFront } from "./build-entries";
import type { Database } from "./database";
import type { Made } from "./factories/asks";
import type { Factory } from "./factories/factory";
import { expect, onlyOnce, test } from "./fixtures";
import { type Answer, send } from "./raw";

test.skip(({ viewport }) => onlyOnce(viewport?.width), "no size is involved");
test.setTimeout(120_000);

/** `closed`: the token of a link behind a passcode. Its page writes nothing down, and is not counted as a search for links. */
type Ids = { log: string; device: string; closed: string; userId?: string };
/** Somebody with a life full of marked words and a link to it, and somebody else who tries. */
type Cast = { owner: Made; stranger: Made; mark: string; token: string; ids: Ids };

const tokenOf = (url: string) => new URL(url).pathname.split("/").at(-1) ?? "";

async function castOf(make: (state: "active" | "ready", mark?: string) => Promise<Made>, factory: Factory): Promise<Cast> {
  const mark = `canary-${randomUUID().slice(0, 8)}`;
  const [owner, stranger] = [await make("active", mark), await make("ready")];
  const { userId } = owner;
  await factory.ask("deletedLog", { userId, mark });
  await factory.ask("agree", { userId, name: `clinician ${mark}` });
  const { url } = await factory.ask("link", { userId, recipient: `recipient ${mark}`, fields: ["program"] });
  const { url: closed } = await factory.ask("link", { userId, recipient: `second ${mark}`, passcode: "not to be guessed" });
  const [log = "", device = ""] = [owner.ids.logs[0], owner.ids.devices[1]];
  return { owner, stranger, mark, token: tokenOf(url), ids: { log, device, closed: tokenOf(closed), userId } };
}

/** An address with somebody's ids in the place of its parameters. */
const filled = (address: string, { ids }: Pick<Cast, "ids">): string =>
  address
    .replace("/log/[id]", `/log/${ids.log}`)
    .replace("/devices/[id]", `/devices/${ids.device}`)
    .replace("/screening/[step]", "/screening/you")
    .replace("/s/[token]", `/s/${ids.closed}`)
    .replaceAll("[token]", "A".repeat(43))
    .replace(/\[\.\.\.\w+\]/g, "signin")
    .replace(/\[\w+\]/g, randomUUID());

type Sent = { body: FormData | string; headers: Record<string, string> };
type Fields = readonly (readonly [name: string, value: string | Blob])[];

/** An action called by its id, as React calls it: the state, then the form. */
function called({ id }: ActionEntry, fields: Fields): Sent {
  const body = new FormData();
  for (const [name, value] of fields) body.append(`_1_${name}`, value);
  body.append("0", '[{"status":"idle"},"$K1"]');
  return { body, headers: { "next-action": id, accept: "text/x-component" } };
}

/** The same without script: the action's id and its state are hidden fields. */
function posted({ id }: ActionEntry, fields: Fields): Sent {
  const body = new FormData();
  const reference = {
    $ACTION_REF_1: "",
    "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }),
    "$ACTION_1:1": '[{"status":"idle"}]',
    $ACTION_KEY: "k1",
  };
  for (const [name, value] of [...Object.entries(reference), ...fields]) body.append(name, value);
  return { body, headers: { accept: "text/html" } };
}
const ways = [called, posted];

/** So many at once as keep both cores busy, in order of the list. */
async function forEach<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...list];
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
}

/** Runs the tries, each with its title; afterwards nothing of either person has changed, and no answer failed or gave anything of the owner away. */
async function harmless(
  cast: Cast,
  database: Database,
  tries: readonly [string, () => Promise<Answer>, ((answer: Answer) => void)?][],
): Promise<void> {
  const { owner, stranger, mark } = cast;
  const everything = async () => {
    const { audit_events = [], ...own } = await database.everythingOf(stranger.userId);
    // Who asks for their own data gets it, and it is written down.
    return [await database.everythingOf(owner.userId), { ...own, audit_events: audit_events.filter((row) => !row.includes("data.exported")) }];
  };
  const before = await everything();
  expect(tries.length).toBeGreaterThan(5);
  await forEach(tries, async ([title, ask, check]) => {
    const answer = await ask();
    expect.soft(answer.status, title).toBeLessThan(500);
    // A failure inside is told with a reference.
    expect.soft(/"status":"(failed|done)"|name the code [A-Z0-9]/.test(answer.body), `${title} fails or succeeds`).toBe(false);
    // Ids are sent along as guesses, and a form gives back what was typed.
    for (const secret of [mark, owner.userName])
      expect.soft((answer.body + answer.location).includes(secret), `${title} gives ${secret}`).toBe(false);
    check?.(answer);
  });
  expect(await everything()).toEqual(before);
}

const leadsTo = ({ location, headers }: Answer) =>
  new URL(location || headers.get("x-action-redirect")?.split(";")[0] || "/none", "http://a").pathname;
const atSignIn = (title: string) => (answer: Answer) => {
  expect.soft([answer.status < 400, leadsTo(answer)], title).toEqual([true, "/sign-in"]);
};

/** The names that forms of this house have, with the owner's ids where one of theirs could stand. */
const guesses = ({ ids, token }: Cast): Fields => [
  ...["id", "deviceId", "segments.0.deviceId", "segments.2.deviceId", "logId", "linkId", "sessionId", "passkeyId"].map(
    (name) => [name, /device/i.test(name) ? ids.device : ids.log] as const,
  ),
  ...["userId", "user_id", "owner"].map((name) => [name, ids.userId ?? ""] as const),
  ["token", token],
];

test("nothing stands in front of the gates: there is no proxy.ts (security 20)", () => {
  for (const name of ["proxy", "middleware", "src/proxy", "src/middleware"]) {
    for (const end of ["ts", "js", "mjs", "tsx"]) expect(existsSync(join(import.meta.dirname, "..", `${name}.${end}`))).toBe(false);
  }
  expect(runsInFront()).toEqual([]);
});

test("every action refuses nobody: a person's leads to sign-in, a public one says what is wrong (security 17, 20)", async ({
  make,
  factory,
  database,
}) => {
  const cast = await castOf(make, factory);
  const entries = actionEntries();
  expect(entries.length).toBeGreaterThan(20);
  const tries = entries.flatMap((entry) =>
    ways.flatMap((way) =>
      // Nobody, a session that there is not, and the link's token where a session's would be.
      [undefined, "A".repeat(43), cast.token].map((cookie) => {
        const title = `${entry.name} ${way.name} with ${cookie?.slice(0, 4) ?? "no cookie"}`;
        const { body, headers } = way(entry, guesses(cast));
        const ask = () => send(filled(entry.page, cast), "POST", body, headers, cookie);
        return [title, ask, entry.public ? undefined : atSignIn(title)] as [string, () => Promise<Answer>, ((answer: Answer) => void)?];
      }),
    ),
  );
  await harmless(cast, database, tries);
});

test("no action does anything for who holds a share link (security 17, 18)", async ({ make, factory, database }) => {
  const cast = await castOf(make, factory);
  const opened = await send(`/s/${cast.token}`, "GET", undefined, {});
  expect(opened.status).toBe(200);
  const before = await database.everythingOf(cast.owner.userId);
  const tries = actionEntries().flatMap((entry) =>
    [`/s/${cast.token}`, `${filled(entry.page, cast)}?token=${cast.token}`].map((path): [string, () => Promise<Answer>] => {
      const { body, headers } = called(entry, guesses(cast));
      return [`${entry.name} at ${path.slice(0, 12)}`, () => send(path, "POST", body, { ...headers, cookie: `gradual-share=${cast.token}` })];
    }),
  );
  for (const [title, ask] of tries) {
    const { status, body } = await ask();
    expect.soft(status, title).toBeLessThan(500);
    for (const secret of [cast.mark, cast.owner.userName]) expect.soft(body.includes(secret), `${title} gives ${secret}`).toBe(false);
  }
  // An opening of the link is written down for its owner; nothing else is.
  const after = await database.everythingOf(cast.owner.userId);
  const rest = ({ share_views: _, audit_events: __, ...tables }: Record<string, string[]>) => tables;
  expect(rest(after)).toEqual(rest(before));
  expect(after.audit_events?.filter((row) => !before.audit_events?.includes(row) && !row.includes("share_views.added"))).toEqual([]);
});

test("every action called as another person changes nothing of either (security 18)", async ({ make, factory, database }) => {
  const cast = await castOf(make, factory);
  const tries = actionEntries().flatMap((entry) =>
    ways.map((way): [string, () => Promise<Answer>] => {
      const { body, headers } = way(entry, [...guesses(cast), ["extra", "1"]]);
      return [`${entry.name} ${way.name}`, () => send(filled(entry.page, cast), "POST", body, headers, cast.stranger.cookie)];
    }),
  );
  await harmless(cast, database, tries);
});

/** Seven ways of not being sent from our pages. */
function elsewhere(): Record<string, Record<string, string>> {
  const ours = new URL(process.env.E2E_BASE_URL ?? "http://localhost:3000");
  const evil = "https://elsewhere.example";
  return {
    "no origin": { origin: "", "sec-fetch-site": "cross-site" },
    "the origin null": { origin: "null" },
    "another site": { origin: evil },
    "another site that says it was forwarded to us": { origin: evil, "x-forwarded-host": "elsewhere.example", forwarded: "host=elsewhere.example" },
    "another port": { origin: `${ours.protocol}//${ours.hostname}:1` },
    "a name that begins as ours": { origin: `${ours.protocol}//${ours.hostname}.elsewhere.example:${ours.port}` },
    "the other scheme": { origin: ours.origin.replace(/^http:/, "https:") },
  };
}

test("every action and route refuses a post from elsewhere in seven guises, all alike (security 38)", async ({ make, factory, database }) => {
  const cast = await castOf(make, factory);
  const seen = new Set<string>();
  const note = (title: string) => (answer: Answer) => {
    expect.soft(answer.status, title).toBe(403);
    seen.add(`${answer.status} ${answer.headers.get("content-type")} ${answer.body}`);
  };
  const guises = Object.entries(elsewhere());
  expect(guises).toHaveLength(7);
  // Apps of other sites ask for a manifest: by a secret address, without a cookie, for what that address shows anyway (health-link.spec.ts).
  const methods = (address: string) => ["POST", "PUT", "PATCH", "DELETE"].filter((method) => method !== "POST" || address !== "/s/[token]/manifest");
  const tries = guises.flatMap(([guise, foreign]) => [
    ...actionEntries().flatMap((entry) =>
      ways.map((way): [string, () => Promise<Answer>, (answer: Answer) => void] => {
        const { body, headers } = way(entry, []);
        const title = `${entry.name} ${way.name} from ${guise}`;
        return [title, () => send(filled(entry.page, cast), "POST", body, { ...headers, ...foreign }, cast.owner.cookie), note(title)];
      }),
    ),
    ...routeEntries().flatMap((address) =>
      methods(address).map((method): [string, () => Promise<Answer>, (answer: Answer) => void] => {
        const title = `${method} ${address} from ${guise}`;
        return [title, () => send(filled(address, cast), method, new FormData(), foreign, cast.owner.cookie), note(title)];
      }),
    ),
  ]);
  await harmless(cast, database, tries);
  expect([...seen]).toHaveLength(1);
});

/** Posts that no form of ours makes. Each also has a field that belongs to none, so that no form without fields can take it for its own. */
const names = [
  "id",
  "kind",
  "on",
  "userName",
  "password",
  "email",
  "token",
  "code",
  "name",
  "to",
  "step",
  "label",
  "recipient",
  "passcode",
  "fields",
  "note",
];
const shapes: Record<string, Fields> = {
  "nothing but an extra field": [],
  "operators in brackets": names.map((name) => [`${name}[not]`, ""] as const),
  "operators in dots": names.map((name) => [`${name}.not`, ""] as const),
  "lists for texts": names.flatMap(
    (name) =>
      [
        [`${name}[]`, "1"],
        [`${name}[]`, "2"],
      ] as const,
  ),
  "numbered lists": names.flatMap(
    (name) =>
      [
        [`${name}.0`, "1"],
        [`${name}.1.x`, "2"],
      ] as const,
  ),
  prototypes: [
    ["__proto__", "1"],
    ["__proto__.isAdmin", "1"],
    ["constructor.prototype.isAdmin", "1"],
    ...names.map((name) => [`${name}.__proto__.isAdmin`, "1"] as const),
  ],
  "names that every object has": names.flatMap(
    (name) =>
      [
        [`${name}.length.toString`, ""],
        [`${name}.valueOf`, ""],
      ] as const,
  ),
  "files for texts": names.map((name) => [name, new Blob(["x"])] as const),
  "texts of 100 kB": names.slice(0, 6).map((name) => [name, "x".repeat(100_000)] as const),
  "odd characters": names.map((name) => [name, "\u0000\u202e'; DROP TABLE logs; --<script>"] as const),
  "the word undefined": names.map((name) => [name, "undefined"] as const),
};

/** Arguments that are no form. */
const noForms: Record<string, string> = {
  nothing: "[]",
  "an object for the form": '[{"status":"idle"},{"id":{"not":""},"isAdmin":true}]',
  "a prototype for the form": '[{"status":"idle"},{"__proto__":{"isAdmin":true}}]',
  "null for all": "[null,null]",
  "a text": '["x","y"]',
};

test("every action refuses what no form of ours sends: wrong types, extra fields, prototypes, no form at all (security 19, 31, 33)", async ({
  make,
  factory,
  database,
}) => {
  const cast = await castOf(make, factory);
  const { stranger } = cast;
  // Nothing came of it but the form again, with what is wrong.
  const refused = (title: string, entry: ActionEntry) => (answer: Answer) => {
    const invalid = answer.body.includes('"status":"invalid"');
    expect.soft(invalid || answer.status === 303, `${title} at ${entry.page}: ${answer.status} ${answer.body.slice(0, 200)}`).toBe(true);
  };
  const tries = actionEntries().flatMap((entry) => [
    ...Object.entries(shapes).map(([shape, fields]): [string, () => Promise<Answer>, (answer: Answer) => void] => {
      const { body, headers } = called(entry, [...fields, ["isAdmin", "true"]]);
      const title = `${entry.name} with ${shape}`;
      return [
        title,
        () => send(filled(entry.page, { ids: { ...cast.ids, ...own(stranger) } }), "POST", body, headers, stranger.cookie),
        refused(title, entry),
      ];
    }),
    ...Object.entries(noForms).map(([shape, body]): [string, () => Promise<Answer>, (answer: Answer) => void] => {
      const title = `${entry.name} with ${shape} as JSON`;
      const headers = { "next-action": entry.id, accept: "text/x-component", "content-type": "text/plain;charset=UTF-8" };
      return [
        title,
        () => send(filled(entry.page, { ids: { ...cast.ids, ...own(stranger) } }), "POST", body, headers, stranger.cookie),
        refused(title, entry),
      ];
    }),
  ]);
  await harmless(cast, database, tries);
});

const own = ({ ids }: Made) => ({ log: ids.logs[0] ?? "", device: ids.devices[0] ?? "" });

test("every route gives nobody, a stranger and the holder of a link nothing of a person's, whatever the method (security 17, 18)", async ({
  make,
  factory,
  database,
}) => {
  const cast = await castOf(make, factory);
  expect(routeEntries()).toEqual(expect.arrayContaining(["/healthz", "/history/earlier", "/readyz", "/share/preview/open"]));
  const tries = routeEntries().flatMap((address) =>
    ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"].flatMap((method) =>
      [undefined, cast.token, cast.stranger.cookie].map((cookie): [string, () => Promise<Answer>] => {
        const query = `?id=${cast.ids.log}&userId=${cast.ids.userId}&token=${cast.token}&before=2030-01-01_${cast.ids.log}`;
        const body = ["POST", "PUT", "PATCH", "DELETE"].includes(method)
          ? new URLSearchParams({ userId: cast.ids.userId ?? "", "id[not]": "" })
          : undefined;
        return [`${method} ${address} as ${cookie?.slice(0, 4) ?? "nobody"}`, () => send(filled(address, cast) + query, method, body, {}, cookie)];
      }),
    ),
  );
  await harmless(cast, database, tries);
});
