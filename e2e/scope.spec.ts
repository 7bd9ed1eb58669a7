import { randomUUID } from "node:crypto";
import { SHL, SHLViewer } from "kill-the-clipboard";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { addDays } from "../lib/core/calendar";
import { type ShareField, shareFields } from "../lib/core/scope";
import { expect, onlyOnce, test } from "./fixtures";
import { asPayload, get } from "./raw";
import { client, wire } from "./wire";

test.skip(({ viewport }) => onlyOnce(viewport?.width), "no size is involved");
test.setTimeout(180_000);

const note = `canary ${randomUUID()}`;
const today = new Date().toLocaleDateString("en-CA", { timeZone: "Europe/London" });
const until = addDays(today, -14 + 8);
const said = (on: string) =>
  `${Number(on.slice(8))} ${new Date(on).toLocaleDateString("en-GB", { month: "short", timeZone: "UTC" })} ${on.slice(0, 4)}`;

/** What the life of factories/make.ts (`tell`) leaves of each field and of no other: as a page or a report says it, and as the bundle has it. */
const canaries: Record<ShareField, { read: (string | RegExp)[]; fhir: string[] }> = {
  program: { read: ["General comfort"], fhir: ["program-general-comfort"] },
  goal: { read: ["More comfort with dilation"], fhir: ["goal-comfort"] },
  screening: { read: [/Clear \(/], fhir: ["screening-clear"] },
  sessions: { read: ["4.25"], fhir: ["4.25", "skip-travel"] },
  sizes: { read: ["21.5 mm"], fhir: ["21.5"] },
  pain: { read: [/Pain median/, /never above 3/], fhir: ["72514-3"] },
  comfort: { read: [/[Cc]omfort median \d/], fhir: ["own item, not validated"] },
  bleeding: { read: ["Spotting on wiping"], fhir: ["blood-spotting"] },
  symptoms: { read: ["Chills"], fhir: ["sign-chills"] },
  exercises: { read: ["Wind down"], fhir: ["Wind down"] },
  decisions: { read: [`until ${said(until)}`], fhir: [`Until ${until}`] },
  notes: { read: [note], fhir: [note] },
};

async function readPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const pages = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  // Words stand apart as they were set; a break of a line is a space as any other.
  return pages.join(" ").replaceAll(/\s+/g, " ");
}

/** Bytes of a file under a link. */
async function file(path: string): Promise<Uint8Array> {
  const answer = await fetch(new URL(path, process.env.E2E_BASE_URL));
  expect(answer.status, path).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Without what the form of the answers offers of the public catalogue, to everybody alike, as a page and in a payload. */
const withoutOffers = (text: string): string =>
  text
    .replaceAll(/<option value="(?:routine|exercise):[a-z-]+">[^<]*<\/option>/g, "")
    .replaceAll(/\\?"value\\?":\\?"(?:routine|exercise):[a-z-]+\\?",\\?"label\\?":\\?"[^"\\]+\\?"/g, "");

/** Everything that a link can be got to tell, in each of its formats. */
async function toldBy({ url, health }: { url: string; health: string }): Promise<Record<string, { text: string; as: "read" | "fhir" }>> {
  const path = new URL(url).pathname;
  // The record by itself, and with each form that may stand at its end.
  const pages = [path, ...["comment", "proposal", "keep"].map((form) => `${path}?write=${form}`)];
  const read = async (headers = {}) => (await Promise.all(pages.map((page) => get(page, undefined, headers)))).map(({ body }) => body).join("\n");
  const html = (await read()).replaceAll("\u00a0", " ").replaceAll("&nbsp;", " ");
  const payload = (await read(asPayload)).replaceAll("\u00a0", " ");
  // The moment at which a bundle is made has numbers of its own, which may be any.
  const timeless = (text: string) => text.replaceAll(/T\d\d:\d\d:\d\d\.\d{3}Z/g, "");
  const bundle = timeless(Buffer.from(await file(`${path}/fhir`)).toString("utf8"));
  const shl = await new SHLViewer({ shlinkURI: health }).resolveSHL({ recipient: "A test" });
  return {
    HTML: { text: withoutOffers(html), as: "read" },
    payload: { text: withoutOffers(payload), as: "read" },
    PDF: { text: await readPdf(await file(`${path}/pdf`)), as: "read" },
    FHIR: { text: bundle, as: "fhir" },
    SHL: { text: timeless(JSON.stringify(shl.fhirResources)), as: "fhir" },
  };
}

const has = (text: string, one: string | RegExp) => (typeof one === "string" ? text.includes(one) : one.test(text));

test.describe("every field, in the scope of a link and out of it (security 18, 19)", () => {
  const urls = new Map<string, { url: string; health: string }>();
  test.beforeAll(async ({ factory }) => {
    const { userId } = await factory.person("new");
    await factory.ask("telling", { userId, note });
    const all = [...shareFields];
    for (const field of all) {
      urls.set(`${field} alone`, await factory.ask("link", { userId, fields: [field], range: "all" }));
      urls.set(`all but ${field}`, await factory.ask("link", { userId, fields: all.filter((one) => one !== field), range: "all" }));
    }
    urls.set("all", await factory.ask("link", { userId, fields: all, range: "all" }));
  });

  /** One row a link: which fields it has. */
  const rows: [string, readonly ShareField[]][] = [
    ["all", shareFields],
    ...shareFields.flatMap((field): [string, ShareField[]][] => [
      [`${field} alone`, [field]],
      [`all but ${field}`, shareFields.filter((one) => one !== field)],
    ]),
  ];
  for (const [name, fields] of rows) {
    test(`${name}: what is shared is there, what is not is nowhere, in HTML, payload, PDF, FHIR and SHL`, async () => {
      const link = urls.get(name);
      if (!link) throw new Error("no link");
      for (const [format, { text, as }] of Object.entries(await toldBy(link))) {
        for (const field of shareFields) {
          for (const canary of canaries[field][as])
            expect.soft(has(text, canary), `${format} of ${name}: ${field} (${canary})`).toBe(fields.includes(field));
        }
        // A rule is named only where what it rests on is shared as well.
        expect
          .soft(text.includes("DEC-SPOTTING"), `${format} of ${name}: the rule`)
          .toBe(fields.includes("decisions") && fields.includes("bleeding"));
      }
    });
  }
});

test("a preview is what the link then shows, as a page and as its files", async ({ make, factory }) => {
  const { userId, cookie } = await make("new");
  await factory.ask("telling", { userId, note });
  const fields: ShareField[] = ["program", "sizes", "bleeding"];
  const path = new URL((await factory.ask("link", { userId, fields, range: "30-days" })).url).pathname;
  const query = `fields=${fields.join("-")}&range=30-days`;
  // All but what is new since the last opening, and the answers: a preview is no opening, and its owner has nothing to answer.
  const letter = (body: string) =>
    /<h2[\s\S]*<\/section>/
      .exec(body)?.[0]
      .replace(/<div data-since[\s\S]*?<\/div>/, "")
      .replace(/<\/div><div[^>]*><section id="answers"[\s\S]*/, "") ?? "none";
  const [shown, preview] = [(await get(path)).body, (await get(`/share/preview?${query}`, cookie)).body];
  expect(letter(preview)).toBe(letter(shown));
  expect(letter(shown)).toContain("Spotting on wiping");
  const own = (await get(`/share/preview/fhir?${query}`, cookie)).body;
  const shape = (text: string) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "(id)").replace(/"timestamp":"[^"]*"/, "");
  expect(shape(own)).toBe(shape(Buffer.from(await file(`${path}/fhir`)).toString("utf8")));
  expect((await get(`/share/preview/pdf?${query}`, cookie)).status).toBe(200);
});

test("a window that moves along shows at each opening its last days, and a link revoked while open refuses the next request", async ({
  make,
  factory,
  database,
}) => {
  const { userId } = await make("new");
  await factory.ask("telling", { userId, note });
  const { id, url, health } = await factory.ask("link", { userId, fields: ["bleeding", "notes"], range: "30-days" });
  const path = new URL(url).pathname;
  expect((await get(path)).body).toContain("Spotting on wiping");
  // As if today were twenty days later: the day with blood has left the window, the note has not.
  await database.rows(`UPDATE logs SET "on" = "on" - 20 WHERE user_id = $1`, [userId]);
  const later = (await get(path)).body;
  expect([later.includes("Spotting on wiping"), later.includes(note)]).toEqual([false, true]);
  const before = await new SHLViewer({ shlinkURI: health }).resolveSHL({ recipient: "A test" });
  expect(before.fhirResources).toHaveLength(1);
  expect(await factory.ask("revoke", { userId, id })).toBe(true);
  for (const under of ["", "/pdf", "/fhir"]) {
    const { status, location } = await get(path + under);
    expect(under === "" ? status : [status, location]).toEqual(under === "" ? 404 : [307, path]);
  }
  await expect(new SHLViewer({ shlinkURI: health }).resolveSHL({ recipient: "A test" })).rejects.toMatchObject({ name: "SHLManifestNotFoundError" });
  expect((await wire({ path, from: client() })).status).toBe(404);
  expect(SHL.parse(health).label).toBe("Shared record");
});
