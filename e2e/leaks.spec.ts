import { shareFields } from "../lib/core/scope";
import { memberPages, publicPages } from "./app-folder";
import type { Database } from "./database";
import type { Made } from "./factories/asks";
import { expect, onlyOnce, test } from "./fixtures";
import { asPayload, get } from "./raw";
import { dayBefore } from "./steps";

test.skip(({ viewport }) => onlyOnce(viewport?.width), "no size is involved");
test.setTimeout(120_000);

/** Every member address, with the person's own ids. */
const pagesOf = ({ ids }: Made, routine: string): string[] =>
  memberPages().map((path) =>
    path
      .replace("/routines/own/[id]", `/routines/own/${routine}`)
      .replace("/log/[id]", `/log/${ids.logs[0]}`)
      .replace("/devices/[id]", `/devices/${ids.devices[0]}`)
      .replace("/history/[on]", `/history/${dayBefore(0)}`)
      .replace("[step]", "you"),
  );

/** What is kept of a person and is for no page, not even their own: hashes, keys, ciphertext. */
async function secretsOf(database: Database, userId: string): Promise<string[]> {
  const columns = await database.rows<{ table: string; column: string }>(
    `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns c
     WHERE table_schema = 'public' AND data_type = 'text' AND EXISTS
       (SELECT FROM information_schema.columns WHERE table_schema = 'public' AND table_name = c.table_name AND column_name = 'user_id')`,
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const rows = await database.rows<{ value: string }>(`SELECT ${column} AS value FROM ${table} WHERE user_id = $1 AND length(${column}) > 30`, [
      userId,
    ]);
    found.push(...rows.map(({ value }) => value).filter((value) => /hash$/.test(column) || /^[a-z0-9-]{1,16}\.[\w-]{38,}$/.test(value)));
  }
  return found;
}

/** Names that only a whole row has, as a column or as Prisma calls it. */
const rowNames = [
  "user_id",
  "token_hash",
  "name_hash",
  "code_hash",
  "passcode_hash",
  "pepper_key_id",
  "adult_confirmed_at",
  "wrong_passcodes",
  "credential_id",
  "public_key",
  "last_step",
  "deleted_at",
  "updated_at",
  "created_at",
  "proven_at",
  "session_id",
];
const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const asProp = new RegExp(`\\\\?"(${rowNames.flatMap((name) => [name, camel(name)]).join("|")})\\\\?":`);

test("no page carries a hash, a ciphertext or a whole row, as HTML or as payload (security 19)", async ({ make, factory, database }) => {
  const person = await make("active", "marked");
  const { userId } = person;
  await factory.ask("agree", { userId, name: "Dr marked" });
  await factory.ask("link", { userId, passcode: "a quiet word" });
  const { url } = await factory.ask("link", { userId, fields: [...shareFields] });
  await factory.ask("answer", { userId, url });
  await factory.ask("answer", { userId, url, proposal: { agrees: true, parameters: { sessionsPerWeek: 2 } } });
  const routine = await factory.ask("ownRoutine", { userId, name: "An evening" });
  const secrets = await secretsOf(database, userId);
  expect(secrets.length).toBeGreaterThan(20);
  const shared = ["", "?write=comment", "?write=proposal", "?write=keep"].map((form) => [new URL(url).pathname + form, undefined] as const);
  const visits = [...pagesOf(person, routine).map((path) => [path, person.cookie] as const), ...shared];
  for (const [path, cookie] of visits) {
    for (const headers of [{}, asPayload]) {
      const { status, body } = await get(path, cookie, headers);
      expect.soft(status, path).toBeLessThan(500);
      expect.soft(secrets.filter((secret) => body.includes(secret)).length, `${path}: kept secrets`).toBe(0);
      expect.soft(asProp.exec(body)?.[1] ?? "", `${path}: a row's own name`).toBe("");
    }
  }
});

test("a link shows the fields that were chosen and carries nothing of the others (security 18, 19)", async ({ make, factory }) => {
  const mark = "canary-unshared";
  const { userId, userName } = await make("active", mark);
  await factory.ask("agree", { userId, name: `Dr ${mark}` });
  for (const field of shareFields.filter((one) => one !== "notes")) {
    const { url } = await factory.ask("link", { userId, recipient: `for ${mark}`, fields: [field] });
    for (const headers of [{}, asPayload]) {
      const { status, body } = await get(new URL(url).pathname, undefined, headers);
      expect(status).toBe(200);
      for (const kept of [mark, userName, userId]) expect.soft(body.includes(kept), `${field} gives ${kept}`).toBe(false);
    }
  }
  const { url } = await factory.ask("link", { userId, fields: ["notes"] });
  expect((await get(new URL(url).pathname)).body).toContain(`note ${mark}`);
});

/** Whatever of it is taken for anything but text sets window.ran, asks for a dialog, adds an element or asks another host for something. */
const corpus = [
  "<script>ran=1</script>",
  "<img src=x onerror=ran=1>",
  "<svg/onload=ran=1>",
  '"><img data-ran src=//elsewhere.example/x onerror=alert(1)>',
  "' autofocus onfocus=ran=1 x='",
  "</textarea><script>ran=1</script>",
  "</title><script>alert(1)</script>",
  "</script><script>ran=1</script>",
  "<iframe srcdoc='<script>parent.ran=1</script>'>",
  "<a href=javascript:ran=1 data-ran>x</a>",
  "javascript:ran=1",
  "{{constructor.constructor('ran=1')()}}",
  `$${"{ran=1}"}`,
  "\\u003cscript\\u003eran=1\\u003c/script\\u003e",
  "<math><mi//xlink:href='data:x,<script>ran=1</script>'>",
  "<style>@import'//elsewhere.example/x'</style>",
  "]]><script>ran=1</script><!--",
  "<base href=//elsewhere.example/>",
  "<form action=//elsewhere.example/><button data-ran>",
  "\u202eran=1",
].join(" ");

test("what a person writes is text wherever it is shown: notes, labels, names (security 34)", async ({
  page,
  make,
  factory,
  signInAs,
  clinicianPage,
}) => {
  const person = await make("active", corpus);
  const { userId } = person;
  await signInAs(person);
  await factory.ask("agree", { userId, name: corpus });
  const { url } = await factory.ask("link", { userId, recipient: corpus, fields: [...shareFields] });
  await factory.ask("answer", { userId, url, name: corpus, text: corpus });
  const dialogs: string[] = [];
  for (const one of [page, clinicianPage]) one.on("dialog", (dialog) => void dialog.dismiss().then(() => dialogs.push(dialog.message())));
  const quiet = async (one: typeof page, path: string) => {
    const seen = await one.evaluate(() => ({
      ran: "ran" in window,
      added: document.querySelectorAll("[data-ran], iframe, base, [onerror], [onload], [onfocus]").length,
    }));
    expect.soft(seen, path).toEqual({ ran: false, added: 0 });
  };
  const routine = await factory.ask("ownRoutine", { userId, name: corpus });
  let shown = 0;
  for (const path of pagesOf(person, routine)) {
    await page.goto(path, { waitUntil: "load" });
    await quiet(page, path);
    const texts = await page.evaluate(() => [
      document.querySelector("main")?.textContent ?? "",
      ...[...document.querySelectorAll("input, textarea, option")].map((field) => ("value" in field ? String(field.value) : "")),
    ]);
    if (texts.some((text) => text.includes("<img src=x onerror=ran=1>"))) shown += 1;
  }
  // The log with its note, the set, a device, the links, the preview, the routine's pages: it was there to be run.
  expect(shown).toBeGreaterThanOrEqual(6);
  await page.goto("/history");
  await page.locator("main a[href^='/log/']").first().click();
  await page.waitForURL(/\/log\//);
  await quiet(page, "a log by a link");
  await clinicianPage.goto(url);
  await expect(clinicianPage.locator("main")).toContainText("<script>ran=1</script>");
  await quiet(clinicianPage, "the shared page");
  expect(dialogs).toEqual([]);
});

test("a whole walk asks nobody but us, and tells nobody where it came from (security 27)", async ({
  page,
  person,
  factory,
  watch,
  clinicianPage,
}) => {
  // Pages that need something under way answer with 404.
  watch.allow(/status of 404/);
  const asked: URL[] = [];
  const { url } = await factory.ask("link", { userId: person.userId, fields: [...shareFields] });
  for (const context of [page.context(), clinicianPage.context()]) context.on("request", (request) => asked.push(new URL(request.url())));
  const routine = await factory.ask("ownRoutine", { userId: person.userId, name: "An evening" });
  for (const path of [...pagesOf(person, routine), ...publicPages().filter((path) => !path.includes("["))])
    await page.goto(path, { waitUntil: "load" });
  await clinicianPage.goto(url, { waitUntil: "load" });
  expect(asked.length).toBeGreaterThan(60);
  const ours = new URL(page.url()).origin;
  expect(asked.filter(({ protocol, origin }) => protocol.startsWith("http") && origin !== ours).map(({ href }) => href)).toEqual([]);

  // The sources that pages cite are elsewhere: who follows one takes no address of ours along.
  watch.allow(/request to another host/);
  const referrers: (string | undefined)[] = [];
  for (const [one, at] of [
    [page, "/safety"],
    [page, "/today"],
    [clinicianPage, url],
  ] as const) {
    await one.context().route(/^https:\/\/elsewhere\.example\//, async (route) => {
      referrers.push((await route.request().allHeaders()).referer);
      await route.fulfill({ body: "elsewhere" });
    });
    await one.goto(at);
    await one.evaluate(() => {
      const link = Object.assign(document.createElement("a"), { href: "https://elsewhere.example/", textContent: "away" });
      document.body.append(link);
      link.click();
    });
    await one.waitForURL(/elsewhere/);
  }
  expect(referrers).toEqual([undefined, undefined, undefined]);
});
