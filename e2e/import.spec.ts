import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { zipSync } from "fflate";
import type { Made } from "./factories/asks";
import { test as base, expect, onlyOnce, sessionCookie } from "./fixtures";
import { get, send } from "./raw";
import { control, fill, hydrated, unfold } from "./steps";

// On the phone without script: choosing a file, naming its columns, looking at it and saving it are forms.
const test = base.extend({ javaScriptEnabled: async ({ viewport }, use) => use(viewport?.width === 1280) });

type Row = Record<string, unknown> & { deletedAt?: string | null };
type File = Record<"devices" | "ownRoutines" | "screenings" | "agreements" | "programs" | "confirmations" | "logs", Row[]>;

const exportOf = async ({ cookie }: Made): Promise<File & { account: Row }> => JSON.parse((await get("/settings/data/export", cookie)).body);
async function tablesOf({ cookie }: Made): Promise<Buffer> {
  const address = new URL("/settings/data/export/csv", process.env.E2E_BASE_URL);
  const answer = await fetch(address, { headers: { cookie: `${sessionCookie}=${cookie}` }, redirect: "manual" });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/zip"]);
  return Buffer.from(await answer.arrayBuffer());
}
/** What comes in, without what is decided on a deleted log only when it is brought back. */
const records = ({ devices, ownRoutines, screenings, agreements, programs, confirmations, logs }: File): File => ({
  devices,
  ownRoutines,
  screenings,
  agreements,
  programs,
  confirmations,
  logs: logs.map((log) => (log.deletedAt ? { ...log, decision: null } : log)),
});

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.goto("/settings/data/import");
  const another = page.getByRole("button", { name: "Bring in another file" });
  if (await another.isVisible()) await another.click();
  await page.setInputFiles('input[name="file"]', { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Read this file" }).click();
  await page.waitForURL("**/settings/data/import");
}

/** On the page that the file led to, when its form is ready to be filled in. */
async function nameColumns(page: Page, script: boolean | undefined, answers: Record<string, string>): Promise<void> {
  await expect(page.getByRole("heading", { name: "What are the columns?" })).toBeVisible();
  if (script !== false) await hydrated(page);
  await fill(page, answers);
  await press(page, "See what comes in");
}

const press = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("button", { name }).first().click();

/** "05.01.2026", so many days ago. */
const dayBack = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join(".");
const header = "Datum;Größe;Dauer (min);Pain;Comfort;Bleeding;Notes";
const names = { "columns.size": "1", "columns.minutes": "2" };
const line = (back: number, rest: string) => `${dayBack(back)};${rest}`;

test("an export is brought into a new account: equal but for what belongs to the account; the second time it adds nothing (security 44)", async ({
  page,
  make,
  factory,
  signInAs,
}) => {
  const one = await make("active", `mark ${Date.now()}`);
  await factory.ask("ownRoutine", { userId: one.userId, name: "Evening calm" });
  await factory.ask("agree", { userId: one.userId, name: "Dr Meyer" });
  await factory.ask("deletedLog", { userId: one.userId, mark: "gone" });
  const file = await exportOf(one);
  const other = await make("new");
  await signInAs(other);

  await page.goto("/settings/data");
  await page.getByRole("link", { name: "Bring records in" }).click();
  await page.waitForURL("**/settings/data/import");
  await choose(page, "anything.json", JSON.stringify(file));
  await expect(page.getByRole("heading", { name: /^An export of/ })).toBeVisible();
  await expect(page.getByRole("row", { name: `Logs ${file.logs.length} 0` })).toBeVisible();
  expect(records(await exportOf(other))).toEqual(
    records({ ...file, devices: [], ownRoutines: [], screenings: [], agreements: [], programs: [], confirmations: [], logs: [] }),
  );
  await press(page, "Bring all of it in");
  await expect(page.getByRole("heading", { name: "It is in" })).toBeVisible();
  expect(records(await exportOf(other))).toEqual(records(file));
  expect(await factory.ask("planned", { userId: other.userId })).toEqual(await factory.ask("planned", { userId: one.userId }));

  // The tables of the same person say the same: as they were exported, into another account.
  const third = await make("new");
  await signInAs(third);
  const zip = await tablesOf(one);
  await choose(page, "gradual-tables.zip", zip);
  await expect(page.getByRole("heading", { name: "An export as tables" })).toBeVisible();
  await press(page, "Bring all of it in");
  await expect(page.getByRole("heading", { name: "It is in" })).toBeVisible();
  expect(records(await exportOf(third))).toEqual(records(file));

  await signInAs(other);
  await page.goto("/settings/data/import");
  await press(page, "See your history");
  await page.waitForURL("**/history");
  await choose(page, "again.json", JSON.stringify(file, null, 2));
  await expect(page.getByText("There is nothing new in this file")).toBeVisible();
  await press(page, "Cancel, save nothing");
  await expect(page.getByRole("heading", { name: "Choose a file" })).toBeVisible();
  expect(records(await exportOf(other))).toEqual(records(file));
});

test("a table from anywhere: guessed, put right, looked at, saved; the same file twice adds nothing; taken out again", async ({
  page,
  make,
  signInAs,
  javaScriptEnabled,
}) => {
  const person = await make("screened");
  await signInAs(person);
  const lines = [
    header,
    line(40, '20;10;2;8;no;=HYPERLINK("http://a.example")'),
    line(39, '23 mm;"7,5";3/10;7;spotting;"two; parts, and ""quotes"""'),
    line(38, "20;10;2;8;no;<script>alert(1)</script>"),
    line(37, "20;10;11;8;no;too much"),
    line(36, "21;10;1;8;no;no such size"),
    "31.02.2026;20;10;1;8;no;no such day",
  ];
  const file = Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`, "utf8");
  await choose(page, "diary.csv", file);
  await expect(page.getByRole("heading", { name: "What are the columns?" })).toBeVisible();
  await expect(page.getByText("semicolons between the columns, UTF-8")).toBeVisible();
  await expect(control(page, "columns.on")).toHaveValue("0");
  await expect(control(page, "columns.pain")).toHaveValue("3");
  await expect(control(page, "dateFormat")).toHaveValue("dmy");
  await nameColumns(page, javaScriptEnabled, { ...names, "columns.on": "" });
  await expect(page.locator("main [id$='-error']").filter({ hasText: "Say which column has the day." })).toBeVisible();
  await expect(control(page, "columns.size")).toHaveValue("1");
  await nameColumns(page, javaScriptEnabled, { "columns.on": "0" });
  await expect(page.getByRole("heading", { name: "What would come in" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^5 Pain: Choose a number from 0 to 10\. It says “11”\./ })).toBeVisible();
  await expect(page.getByRole("row", { name: /^6 Size: There is no size of 21 mm in your set/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /^7 Day: This is not a day/ })).toBeVisible();
  expect((await exportOf(person)).logs).toEqual([]);
  await press(page, "Bring in 3 rows");
  await expect(page.getByRole("heading", { name: "It is in" })).toBeVisible();
  await expect(page.getByText("3 rows with a problem stayed out.")).toBeVisible();
  const { logs } = await exportOf(person);
  expect(logs.map(({ note }) => note)).toEqual(['=HYPERLINK("http://a.example")', 'two; parts, and "quotes"', "<script>alert(1)</script>"]);
  expect(logs.map(({ pain }) => pain)).toEqual([2, 3, 2]);
  expect(logs.every(({ decision }) => decision)).toBe(true);

  await choose(page, "diary again.csv", Buffer.from(lines.join("\n").replaceAll(";", ";"), "latin1"));
  await nameColumns(page, javaScriptEnabled, names);
  await expect(page.getByText("There is nothing new in this file")).toBeVisible();
  await press(page, "Cancel, save nothing");
  await expect(page.getByRole("heading", { name: "Choose a file" })).toBeVisible();

  await choose(page, "one more.csv", [header, line(20, "20;10;2;8;no;later")].join("\n"));
  await nameColumns(page, javaScriptEnabled, names);
  await press(page, "Bring in one row");
  await press(page, "Take these rows out again");
  await expect(page.getByRole("heading", { name: "Choose a file" })).toBeVisible();
  expect((await exportOf(person)).logs).toEqual(logs);
});

test("what can not be read is refused with a sentence, whatever it is; nothing is left of it and memory stays bounded (security 39)", async ({
  page,
  make,
  signInAs,
  database,
  viewport,
  javaScriptEnabled,
}) => {
  test.setTimeout(120_000);
  const person = await make("screened");
  await signInAs(person);
  const gzip = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
  const hostile: [name: string, content: string | Buffer, sentence: RegExp][] = [
    ["bomb.zip", Buffer.from(zipSync({ "logs.csv": new Uint8Array(60 * 1024 * 1024) }, { level: 9 })), /unpacks to more than 24 MB/],
    [
      "sheet.xlsx",
      Buffer.from(zipSync({ "[Content_Types].xml": new Uint8Array(10), "xl/workbook.xml": new Uint8Array(10) })),
      /save the sheet as CSV/,
    ],
    ["half.zip", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(1000)]), /zip is not whole/],
    ["bomb.csv.gz", gzip, /compressed \(gz\)/],
    ["picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /not a text file/],
    ["empty.csv", " \r\n\r\n", /nothing in this file/],
    ["quote.csv", `day,note\n2026-01-05,"${"x".repeat(5000)}`, /never closes/],
    ["cell.csv", `day,note\n2026-01-05,"${"x".repeat(300_000)}"\n`, /more than 256 kB/],
    ["wide.csv", `${"a,".repeat(100)}\n`, /more than 60 cells/],
    ["half.json", '{"format":"gradual-export"', /not whole/],
    ["other.json", '{"__proto__":{"polluted":1},"format":"gradual-export","version":1}', /not as an export has it/],
    ...(onlyOnce(viewport?.width)
      ? []
      : ([
          ["many.csv", `day,pain,note\n${"2026-01-05,1,a row like any other that is there\n".repeat(200_000)}`, /more than 50,000 rows/],
          ["deep.json", `${"[".repeat(500_000)}`, /not whole/],
        ] as [string, string, RegExp][])),
  ];
  const before = await database.everythingOf(person.userId);
  const measured = process.platform === "linux" && process.env.E2E_HOUSE_PID;
  const rss = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process.env.E2E_HOUSE_PID}/status`, "utf8"))?.[1] ?? 0) / 1024;
  const start = measured ? rss() : 0;
  for (const [name, content, sentence] of hostile) {
    await choose(page, name, content);
    await expect(page.locator("#file-error"), name).toHaveText(sentence);
    expect(await database.everythingOf(person.userId), name).toEqual(before);
  }
  if (measured) expect(rss() - start).toBeLessThan(300);
  // A cell of 100 kB is a row with a problem, and no more.
  await choose(page, "long.csv", `day,size,minutes,pain,comfort,notes\n2026-01-05,20,5,1,8,${"x".repeat(100_000)}\n`);
  await nameColumns(page, javaScriptEnabled, { "otherwise.blood": "none" });
  await expect(page.getByRole("row", { name: /^2 Note: A note has at most 4000 characters/ })).toBeVisible();
  await press(page, "Cancel, save nothing");
  await expect.poll(() => database.everythingOf(person.userId)).toEqual(before);
});

test("more than 20 MB, or a body that is packed, is refused before it is read; other forms keep their megabyte (security 39)", async ({
  person,
  viewport,
}) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  const form = (bytes: number) => {
    const body = new FormData();
    body.append("file", new Blob([Buffer.alloc(bytes, "a,b\n")]), "a.csv");
    return body;
  };
  const large = await send("/settings/data/import/file", "POST", form(21 * 1024 * 1024), {}, person.cookie);
  expect([large.status, large.body]).toEqual([413, expect.stringContaining("larger than 20 MB")]);
  expect((await send("/settings/data/import", "POST", form(2 * 1024 * 1024), {}, person.cookie)).status).toBe(413);
  expect((await send("/log/outbox", "POST", form(2 * 1024 * 1024), {}, person.cookie)).status).toBe(413);
  const packed = await send("/settings/data/import/file", "POST", form(1000), { "content-encoding": "gzip" }, person.cookie);
  expect([packed.status, new URL(packed.location, "http://a").pathname]).toEqual([303, "/settings/data/import"]);
  const foreign = await send("/settings/data/import/file", "POST", form(1000), { origin: "https://elsewhere.example" }, person.cookie);
  expect(foreign.status).toBe(403);
});

test("a long table is read in steps: left and gone on with elsewhere, cancelled without a trace, then saved", async ({
  page,
  make,
  signInAs,
  database,
  browser,
  watch,
  javaScriptEnabled,
}) => {
  test.setTimeout(120_000);
  const person = await make("screened");
  await signInAs(person);
  const rows = Array.from({ length: 12_000 }, (_, n) => line(1 + (n % 3000), `20;${n % 20};${n % 4};8;no;row ${n}`));
  const file = [header, ...rows].join("\n");
  const before = await database.everythingOf(person.userId);
  // Without script one press takes some steps and leaves the others.
  const plain = watch.over(await browser.newContext({ javaScriptEnabled: false }));
  await signInAs(person, plain);
  const first = await plain.newPage();
  await choose(first, "long.csv", file);
  await nameColumns(first, false, names);
  await expect(first.getByText("5,000 of 12,001 rows read")).toBeVisible();
  await press(first, "Go on");
  await expect(first.getByText("7,500 of 12,001 rows read")).toBeVisible();
  await plain.close();

  await page.goto("/settings/data/import");
  const ready = page.getByRole("heading", { name: "What would come in" });
  const goOn = async () => {
    for (let presses = 0; presses < 6 && !(await ready.isVisible()); presses += 1) {
      const button = page.getByRole("button", { name: "Go on" });
      if (await button.isVisible()) await button.click().catch(() => undefined);
      await ready.waitFor({ timeout: 3_000 }).catch(() => undefined);
    }
    await expect(ready).toBeVisible();
  };
  await goOn();
  await expect(page.getByRole("button", { name: "Bring in 12,000 rows" })).toBeVisible();
  expect(await database.everythingOf(person.userId, { except: ["imports", "import_parts"] })).toEqual(
    Object.fromEntries(Object.entries(before).filter(([table]) => !table.startsWith("import"))),
  );
  await press(page, "Cancel, save nothing");
  await expect(page.getByRole("heading", { name: "Choose a file" })).toBeVisible();
  expect(await database.everythingOf(person.userId)).toEqual(before);

  await choose(page, "long.csv", file);
  await nameColumns(page, javaScriptEnabled, names);
  await goOn();
  await press(page, "Bring in 12,000 rows");
  const saved = page.getByRole("heading", { name: "It is in" });
  const save = page.getByRole("button", { name: "Go on" });
  await saved.or(save).first().waitFor({ timeout: 30_000 });
  if (await save.isVisible()) await save.click().catch(() => undefined);
  await expect(saved).toBeVisible({ timeout: 60_000 });
  const [{ n }] = (await database.rows<{ n: number }>("SELECT count(*)::int AS n FROM logs WHERE user_id = $1", [person.userId])) as [{ n: number }];
  expect(n).toBe(12_000);
  await page.goto("/history");
  await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
});

test("a pasted table needs no file", async ({ page, make, signInAs, javaScriptEnabled }) => {
  const person = await make("screened");
  await signInAs(person);
  await page.goto("/settings/data/import");
  const field = control(page, "text");
  if (javaScriptEnabled) await hydrated(page);
  await unfold(field);
  await field.fill(["Day\tPain\tType", "2026-01-05\t3\tdaily check", "2026-01-06\t0\tskipped"].join("\n"));
  await press(page, "Read this text");
  await expect(page.getByRole("heading", { name: "What are the columns?" })).toBeVisible();
  await nameColumns(page, javaScriptEnabled, { "otherwise.blood": "none" });
  await press(page, "Bring in 2 rows");
  await expect(page.getByRole("heading", { name: "It is in" })).toBeVisible();
  expect((await exportOf(person)).logs).toMatchObject([
    { kind: "daily", on: "2026-01-05", pain: 3 },
    { kind: "skip", on: "2026-01-06" },
  ]);
});
