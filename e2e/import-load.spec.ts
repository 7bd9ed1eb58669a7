import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Made } from "./factories/asks";
import { expect, test } from "./fixtures";
import { formIn, get, post, send as sendAny } from "./raw";
import { hydrated } from "./steps";

const dayBack = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
const measured = process.platform === "linux" && process.env.E2E_HOUSE_PID;
/** Memory of the house in MB; none where it can not be seen. */
const rss = () => (measured ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process.env.E2E_HOUSE_PID}/status`, "utf8"))?.[1] ?? 0) / 1024 : 0);

/** How long something takes, and the most memory that the house takes meanwhile. */
async function watched<T>(name: string, work: () => Promise<T>): Promise<{ result: T; seconds: number; more: number }> {
  const [start, before] = [performance.now(), rss()];
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, rss());
  }, 20);
  const result = await work().finally(() => clearInterval(look));
  const seconds = (performance.now() - start) / 1000;
  console.info(`${name}: ${seconds.toFixed(1)} s, ${before.toFixed(0)} MB → at most ${most.toFixed(0)} MB`);
  return { result, seconds, more: most - before };
}

async function bringIn(page: Page, rows: readonly string[]): Promise<Record<"read" | "saved", { seconds: number; more: number }>> {
  await page.goto("/settings/data/import");
  const buffer = Buffer.from(["day,type,size,minutes,pain,comfort,blood,notes", ...rows].join("\n"));
  const read = await watched(`${rows.length} rows read (${(buffer.length / 1e6).toFixed(1)} MB)`, async () => {
    await page.setInputFiles('input[name="file"]', { name: "long.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Read this file" }).click();
    await expect(page.getByRole("heading", { name: "What are the columns?" })).toBeVisible({ timeout: 30_000 });
    await hydrated(page);
    await page.getByRole("button", { name: "See what comes in" }).click();
    await page.getByRole("heading", { name: "What would come in" }).waitFor({ timeout: 120_000 });
  });
  const saved = await watched(`${rows.length} rows saved`, async () => {
    await page.getByRole("button", { name: /^Bring in \S+ rows$/ }).click();
    await page.getByRole("heading", { name: "It is in" }).waitFor({ timeout: 120_000 });
  });
  return { read, saved };
}

test("50,000 rows come in and go out again, of every kind; memory stays bounded, and others are answered meanwhile (security 39)", async ({
  page,
  make,
  signInAs,
  database,
}) => {
  test.setTimeout(400_000);
  const person = await make("screened");
  await signInAs(person);
  const line = (n: number) => `${dayBack(1 + (n % 7300))},session,20,${n % 20},${n % 4},8,no,row ${n} with some words of its own`;
  let [isRunning, slowest] = [true, 0];
  const others = (async () => {
    while (isRunning) {
      const start = performance.now();
      expect((await get("/sign-in")).status).toBe(200);
      slowest = Math.max(slowest, performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const { read, saved } = await bringIn(
    page,
    Array.from({ length: 50_000 }, (_, n) => line(n)),
  );
  isRunning = false;
  await others;
  console.info(`somebody else waited ${slowest.toFixed(0)} ms at most`);
  const [{ n }] = (await database.rows<{ n: number }>("SELECT count(*)::int AS n FROM logs WHERE user_id = $1", [person.userId])) as [{ n: number }];
  expect(n).toBe(50_000);
  expect(read.seconds).toBeLessThan(60);
  expect(saved.seconds).toBeLessThan(100);
  expect(Math.max(read.more, saved.more)).toBeLessThan(300);
  expect(slowest).toBeLessThan(2000);
  for (const format of ["", "/csv", "/fhir", "/report"]) {
    const { result, more } = await watched(`export ${format}`, () => get(`/settings/data/export${format}`, person.cookie));
    expect([format, result.status]).toEqual([format, 200]);
    expect(more, format).toBeLessThan(150);
  }
  const { result, more } = await watched("four exports at once", () =>
    Promise.all(["", "/csv", "/fhir", "/report"].map((format) => get(`/settings/data/export${format}`, person.cookie))),
  );
  expect(result.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(more).toBeLessThan(300);
});

/** A person's own export, with so many copies of its logs that it is nearly as long as a file may be. */
async function longExport({ cookie }: Made): Promise<{ text: string; logs: number }> {
  const file = JSON.parse((await get("/settings/data/export", cookie)).body) as { logs: { id: string; on: string }[] };
  const own = file.logs;
  const most = 19.5 * 1024 * 1024;
  const copies = Math.floor(most / JSON.stringify({ logs: own }, null, 2).length);
  const logs = Array.from({ length: copies }, (_, at) => own.map((log) => ({ ...log, id: at === 0 ? log.id : randomUUID() }))).flat();
  return { text: JSON.stringify({ ...file, logs }, null, 2), logs: logs.length };
}

test("an export of nearly 20 MB is proven, and three of them at once, in bounded memory (security 39)", async ({ make, database }) => {
  test.setTimeout(300_000);
  const { text, logs } = await longExport(await make("long"));
  console.info(`${logs} logs, ${(text.length / 1024 / 1024).toFixed(1)} MB`);
  const people = [await make("new"), await make("new"), await make("new")];
  const send = async ({ cookie }: Made) => {
    const body = new FormData();
    body.append("file", new Blob([text]), "export.json");
    const answer = await sendAny("/settings/data/import/file", "POST", body, {}, cookie);
    expect([answer.status, answer.location]).toEqual([303, "/settings/data/import"]);
  };
  let [isRunning, slowest] = [true, 0];
  const others = (async () => {
    while (isRunning) {
      const start = performance.now();
      expect((await get("/sign-in")).status).toBe(200);
      slowest = Math.max(slowest, performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const one = await watched("one", () => send(people[0] as Made));
  const three = await watched("three", () => Promise.all(people.map(send)));
  isRunning = false;
  await others;
  console.info(`somebody else waited ${slowest.toFixed(0)} ms at most`);
  for (const { cookie } of people) expect((await get("/settings/data/import", cookie)).body).toContain("Bring all of it in");
  const { seconds, more } = await watched("saved", async () => {
    const page = (await get("/settings/data/import", people[0]?.cookie)).body;
    await post("/settings/data/import", formIn(page, "Bring all of it in"), people[0]?.cookie);
    for (;;) {
      const now = (await get("/settings/data/import", people[0]?.cookie)).body;
      if (!now.includes("Go on")) break;
      await post("/settings/data/import", formIn(now, "Go on"), people[0]?.cookie);
    }
  });
  const [{ n }] = (await database.rows<{ n: number }>("SELECT count(*)::int AS n FROM logs WHERE user_id = $1", [people[0]?.userId])) as [
    { n: number },
  ];
  expect(n).toBe(logs);
  expect(Math.max(one.more, three.more, more)).toBeLessThan(400);
  expect(slowest).toBeLessThan(3000);
  expect(seconds).toBeLessThan(60);
});

const median = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;

test("ten years of daily logs are as quick as ten days: pages, a log of today, and one that is changed", async ({ page, make, signInAs }) => {
  test.setTimeout(300_000);
  const people: Record<"days" | "years", Made> = { days: await make("screened"), years: await make("screened") };
  const line = (back: number) =>
    back % 3 === 0 ? `${dayBack(back)},session,20,5,${back % 3},8,no,day ${back}` : `${dayBack(back)},daily check,,,${back % 3},,no,day ${back}`;
  for (const [name, days] of [
    ["days", 10],
    ["years", 3650],
  ] as const) {
    await signInAs(people[name]);
    await bringIn(
      page,
      Array.from({ length: days }, (_, back) => line(back + 1)),
    );
  }
  const took: Record<"days" | "years", Record<string, number[]>> = { days: {}, years: {} };
  const timed = async (who: "days" | "years", name: string, work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    took[who][name] = [...(took[who][name] ?? []), performance.now() - start];
  };
  // In turns, so that whatever else the machine does falls on both.
  for (let round = 0; round < 12; round += 1) {
    for (const who of ["days", "years"] as const) {
      const { cookie } = people[who];
      for (const path of ["/today", "/plan", "/history", "/log?kind=daily", "/share", "/settings/activity"])
        await timed(who, path, async () => expect((await get(path, cookie)).status, path).toBe(200));
      const form = formIn((await get("/log?kind=daily", cookie)).body, /name="kind" value="daily"/);
      const filled = { ...form, on: dayBack(0), baselinePain: "1", blood: "none" };
      await timed(who, "a log of today", async () => expect((await post("/log?kind=daily", filled, cookie)).location).toMatch(/\/decision/));
    }
  }
  const rows = Object.keys(took.days).map((name) => ({ name, days: median(took.days[name] ?? []), years: median(took.years[name] ?? []) }));
  for (const { name, days, years } of rows) console.info(`${name}: ten days ${days.toFixed(0)} ms, ten years ${years.toFixed(0)} ms`);
  for (const { name, days, years } of rows) expect(years, name).toBeLessThan(1.5 * days + 30);
  // What is written as far back as a form reaches is decided on anew from there: all ten years are folded, in one go.
  const { cookie } = people.years;
  const back = dayBack(700);
  const form = formIn((await get("/log?kind=daily", cookie)).body, /name="kind" value="daily"/);
  const { seconds } = await watched("a log of two years ago", async () =>
    expect((await post("/log?kind=daily", { ...form, on: back, baselinePain: "1", blood: "none" }, cookie)).location).toMatch(/\/decision/),
  );
  expect(seconds).toBeLessThan(2);
});
