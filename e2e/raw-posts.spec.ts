import type { Made } from "./factories/asks";
import type { Factory } from "./factories/factory";
import { expect, onlyOnce, test } from "./fixtures";
import { act, type Fields, formIn, get, post, send } from "./raw";
import { dayBefore } from "./steps";

test.skip(({ viewport }) => onlyOnce(viewport?.width), "no size is involved");

/** A form with everything right in it, so that each case is wrong in one thing only. */
type Form = {
  page: (person: Made, factory: Factory) => string | Promise<string>;
  form: RegExp;
  right: (person: Made) => Fields;
  table: string;
  /** The page is a shared record: each time it is drawn leaves a receipt. */
  shared?: true;
};
const linkOf = async ({ userId }: Made, factory: Factory) => (await factory.ask("link", { userId })).url;
const author = { name: "Dr Else", role: "doctor" };
const forms: Record<string, Form> = {
  "a session": {
    page: () => "/log?kind=dilation",
    form: /name="kind" value="dilation"/,
    right: ({ ids }) => ({
      on: dayBefore(0),
      "segments.2.deviceId": ids.devices[0] ?? "",
      "segments.2.minutes": "3",
      pain: "1",
      comfort: "8",
      blood: "none",
    }),
    table: "logs",
  },
  "a daily check": {
    page: () => "/log?kind=daily",
    form: /name="kind" value="daily"/,
    right: () => ({ on: dayBefore(0), baselinePain: "1", blood: "none" }),
    table: "logs",
  },
  "a size": {
    page: () => "/devices/new",
    form: /name="size"/,
    right: () => ({ size: "21", unit: "mm", use: "anal", flaredBase: "on", material: "silicone", tip: "rounded" }),
    table: "devices",
  },
  "a link": {
    page: () => "/share/new",
    form: /name="recipient"/,
    right: () => ({ recipient: "Dr", "fields[]": ["pain"], range: "all", hours: "72" }),
    table: "share_links",
  },
  "a comment": {
    page: async (person, factory) => `${new URL(await linkOf(person, factory)).pathname}?write=comment`,
    form: /name="about"/,
    right: () => ({ ...author, about: "whole", on: "", text: "Well done." }),
    table: "share_answers",
    shared: true,
  },
  "a proposal": {
    page: async (person, factory) => `${new URL(await linkOf(person, factory)).pathname}?write=proposal`,
    form: /name="agrees"/,
    right: () => ({ ...author, agrees: "true", "parameters.sessionsPerWeek": "2" }),
    table: "share_answers",
    shared: true,
  },
  "a record to keep": {
    page: async (_, factory) => `${new URL(await linkOf(await factory.person("screened"), factory)).pathname}?write=keep`,
    form: /name="label"/,
    right: () => ({ label: "A. B." }),
    table: "caseload",
  },
  "a decision on a proposal": {
    page: async (person, factory) => {
      const proposal = { agrees: true, parameters: { sessionsPerWeek: 2 } };
      await factory.ask("answer", { userId: person.userId, url: await linkOf(person, factory), proposal });
      return "/share/answers";
    },
    form: /name="sure"/,
    right: () => ({ sure: "on" }),
    table: "clinician_agreements",
  },
  "an agreement": {
    page: () => "/screening/clinician",
    form: /name="role"/,
    right: () => ({ agrees: "true", name: "Dr", role: "doctor", on: dayBefore(0), "parameters.maxDiameterMm": "" }),
    table: "clinician_agreements",
  },
};

/** What a hand-made post may hold. Each makes a right form wrong. */
const wrongs: Record<string, (fields: Fields, field: string) => Fields> = {
  "an unknown field": (fields) => ({ ...fields, isAdmin: "true" }),
  "somebody's id": (fields) => ({ ...fields, userId: "00000000-0000-7000-8000-000000000000" }),
  "a list for a text": (fields, field) => ({ ...without(fields, field), [`${field}[]`]: ["1", "2"] }),
  "an object for a text": (fields, field) => ({ ...without(fields, field), [`${field}.not`]: "" }),
  "a prototype": (fields) => ({ ...fields, "__proto__.polluted": "yes", "constructor.prototype.polluted": "yes", extra: "x" }),
  "a nest of nests": (fields, field) => ({ ...without(fields, field), [`${field}.a.b.c.d.e.f.g`]: "1" }),
  "a text of no end": (fields, field) => ({ ...fields, [field]: "\u202E<script>alert(1)</script>\u0000".repeat(400) }),
  "five hundred fields": (fields) => ({ ...fields, ...Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`f${at}`, "1"])) }),
  "an id that is SQL": (fields) => ({ ...fields, id: "'; DROP TABLE logs; --" }),
  "no field at all": (fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => name.startsWith("$ACTION"))),
};
const without = (fields: Fields, field: string): Fields => Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field));

for (const [what, { page, form, right, table, shared }] of Object.entries(forms)) {
  test(`${what} with wrong types and extra fields is refused, without a failure and without a row (security 19, 31, 33)`, async ({
    person,
    factory,
    database,
  }) => {
    const path = await page(person, factory);
    const everything = () => database.everythingOf(person.userId, { except: shared ? ["share_views", "audit_events"] : [] });
    const fresh = async (): Promise<Fields> => ({ ...formIn((await get(path, person.cookie)).body, form), ...right(person) });
    const before = await everything();
    const field = Object.keys(right(person)).find((name) => name !== "on") ?? "";
    const base = await fresh();
    for (const [name, wrong] of Object.entries(wrongs)) {
      for (const send of [post, act]) {
        const { status, body } = await send(path, wrong(base, field), person.cookie);
        expect.soft(status, `${name}, ${send.name}`).toBeLessThan(500);
        // A failure inside is told with a reference: input must never lead there.
        expect.soft(body, `${name}, ${send.name}`).not.toMatch(/name the code [A-Z0-9]/);
      }
    }
    expect(await everything()).toEqual(before);
    // And the right one is right: what was refused was refused for its wrong.
    const { status } = await post(path, await fresh(), person.cookie);
    expect(status).toBeLessThan(400);
    const after = await everything();
    expect(after[table]?.length).toBe((before[table]?.length ?? 0) + 1);
  });
}

test("what an address asks for is read as strictly: no failure whatever it holds (security 31)", async ({ person }) => {
  const odd = ["", "%00", "%FF", "'%20OR%201=1", "[object%20Object]", "a".repeat(5000), "__proto__", "..%2F..%2Fetc"];
  const places = (value: string) => [
    `/history?before=${value}`,
    `/history?before=${value}&before=${value}`,
    `/history/earlier?before=${value}`,
    `/history?from=${value}&to=${value}&kind=${value}&device=${value}`,
    `/log?kind=${value}`,
    `/program?kind=${value}`,
    `/devices?added=${value}&retired=${value}`,
    `/share/preview?fields=${value}&range=${value}&from=${value}`,
    `/screening/you?from=${value}`,
    ...(value && !value.startsWith("..")
      ? [`/log/${value}`, `/history/${value}`, `/devices/${value}`, `/log/${value}/decision`, `/screening/${value}`, `/s/${value}`]
      : []),
  ];
  for (const value of odd) {
    for (const path of places(value)) {
      const { status } = await get(path, person.cookie);
      expect.soft(status, path.slice(0, 60)).toBeLessThan(500);
    }
  }
});

test("a form that can not even be decoded is its sender's doing, with script and without", async ({ make }) => {
  const { cookie } = await make("new");
  const { body } = await get("/settings/display", cookie);
  const action = JSON.parse(formIn(body, /name="deviceWord"/)["$ACTION_1:0"] ?? "{}").id as string;
  const type = "multipart/form-data; boundary=x";
  const cut = '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n[';
  const bodies: [body: string, type: string][] = [
    [cut, type],
    ["", type],
    ["--y--", type],
    [cut, "multipart/form-data"],
    ["[[[", "text/plain;charset=UTF-8"],
    ['["$K9"]', "text/plain"],
  ];
  for (const headers of [{}, { "next-action": action }] as Record<string, string>[]) {
    for (const [sent, contentType] of bodies) {
      for (const path of ["/settings/display", "/sign-in"]) {
        const answer = await send(path, "POST", sent, { ...headers, "content-type": contentType }, cookie);
        expect.soft(answer.status, `${JSON.stringify(headers)} ${contentType} ${sent}`).toBeLessThan(500);
      }
    }
  }
});
