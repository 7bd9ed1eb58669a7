import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { control, dayBefore, fill, logSession } from "./steps";

type Daily = { kind: string; baselinePain: number; stoolForm?: number; straining: boolean; leaks: number; blood: string };

const card = (page: Page) => page.getByRole("main").getByRole("link", { name: /^Daily check/ });
/** One tap on what is seen: the label around a hidden radio. */
const tap = (page: Page, name: string) => control(page, name).locator("xpath=ancestor::label").click();

/** Today has one button of the first order at most, whatever it asks. */
async function expectOnePrimary(page: Page): Promise<void> {
  expect(await page.locator("main :is(a, button).bg-accent:visible").count()).toBeLessThanOrEqual(1);
}

test("from Today and back in four taps and ten seconds; then Today says so, and it can be changed", async ({ page, person, database }) => {
  const dailies = async () => (await database.logsOf(person.userId)).filter(({ body }) => body.kind === "daily");
  expect(await dailies()).toEqual([]);
  await page.goto("/today");
  await expectOnePrimary(page);
  await page.waitForLoadState("networkidle");
  let taps = 0;
  await page.exposeFunction("countTap", () => {
    taps += 1;
  });
  const count = () => document.addEventListener("pointerdown", () => (window as unknown as { countTap: () => void }).countTap(), true);
  await page.addInitScript(count);
  await page.evaluate(count);

  const began = Date.now();
  await card(page).click();
  await page.waitForURL("**/log?kind=daily");
  await tap(page, "baselinePain=2");
  await tap(page, "blood=none");
  await page.getByRole("button", { name: "Save log" }).click();
  await page.waitForURL("**/log/*/decision");
  const took = Date.now() - began;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Noted, and nothing changes");
  expect(taps).toBe(4);
  expect(took).toBeLessThan(10_000);

  await page.getByRole("link", { name: "Done" }).click();
  await page.waitForURL("**/today");
  await expect(page.getByText("Today's check is saved.")).toBeVisible();
  await expect(card(page)).toHaveCount(0);
  await expectOnePrimary(page);

  await page.getByRole("link", { name: "Change it" }).click();
  await expect(control(page, "baselinePain=2")).toBeChecked();
  await expect(control(page, "leaks=0")).toBeChecked();
  await fill(page, { "baselinePain=3": true, "stoolForm=4": true, straining: true, "leaks=2": true });
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.waitForURL("**/log/*/decision");
  const [{ body, id } = { body: {}, id: "" }, ...more] = await dailies();
  expect(more).toEqual([]);
  expect(body as Daily).toMatchObject({ baselinePain: 3, stoolForm: 4, straining: true, leaks: 2, blood: "none" });
  await page.goto("/history");
  await expect(page.locator(`main a[href="/log/${id}"]`)).toContainText("Daily check");
});

test("a second one of the day is possible and said to be one; a count that the buttons do not have stays", async ({ page, person, database }) => {
  await page.goto("/log?kind=daily");
  await fill(page, { "baselinePain=1": true, "blood=none": true });
  await page.getByRole("button", { name: "Save log" }).click();
  await page.waitForURL("**/log/*/decision");
  const id = new URL(page.url()).pathname.split("/")[2] ?? "";
  await page.goto("/log?kind=daily");
  await expect(page.getByText("write another below")).toBeVisible();
  await expect(page.getByRole("link", { name: "Change it" })).toHaveAttribute("href", `/log/${id}`);
  await database.rows("UPDATE logs SET body = jsonb_set(body, '{leaks}', '7') WHERE user_id = $1 AND id = $2", [person.userId, id]);
  await page.goto(`/log/${id}`);
  await expect(control(page, "leaks=7")).toBeChecked();
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.waitForURL("**/log/*/decision");
  expect((await database.logsOf(person.userId)).at(-1)?.body.leaks).toBe(7);
});

test("nobody is asked before a program, nor beside urgent help", async ({ browser, make, signInAs, watch, viewport }) => {
  for (const state of ["new", "screened", "blocked"] as const) {
    const context = watch.over(await browser.newContext({ viewport }));
    await signInAs(await make(state), context);
    const page = await context.newPage();
    await page.goto("/today");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(card(page), state).toHaveCount(0);
    await context.close();
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("the last session is asked about first; what follows from that is what is shown", async ({ page, person, database }) => {
      await logSession(page, { on: dayBefore(1), minutes: 3 });
      const session = new URL(page.url()).pathname.split("/")[2] ?? "";
      await page.goto("/today");
      const texts = (await page.getByRole("main").textContent()) ?? "";
      expect(texts.indexOf("How sore were you")).toBeGreaterThan(-1);
      expect(texts.indexOf("How sore were you"), "the soreness has priority").toBeLessThan(texts.indexOf("how the last session left you"));
      await expectOnePrimary(page);
      await card(page).click();
      await page.waitForURL("**/log?kind=daily");
      await expect(page.getByText("It was over within")).toBeHidden();
      await fill(page, { "sore.nextDaySoreness=5": true });
      await expect(page.getByText("It was over within")).toBeVisible();
      await fill(page, { "sore.sorenessHours=48": true, "baselinePain=1": true, "blood=none": true });
      await page.getByRole("button", { name: "Save log" }).click();
      // Straight to the decision on the session: the daily check by itself changes nothing.
      await page.waitForURL(`**/log/${session}/decision`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(/Rest until/);
      await expect(page.getByText(/Your answer is saved with the session/)).toBeVisible();
      const logs = await database.logsOf(person.userId);
      expect(logs.find(({ id }) => id === session)?.body).toMatchObject({ nextDaySoreness: 5, sorenessHours: 48 });
      const daily = logs.find(({ body }) => body.kind === "daily");
      expect(daily?.body).toMatchObject({ baselinePain: 1 });
      expect(daily?.body).not.toHaveProperty("sore");
      await page.goto("/today");
      await expect(page.getByText("How sore were you")).toHaveCount(0);
      await expect(page.getByText("Today's check is saved.")).toBeVisible();
    });

    test("left unanswered, the last session is asked about again; a refusal keeps every answer", async ({ page, person, database }) => {
      await logSession(page, { on: dayBefore(1), minutes: 3 });
      await page.goto("/log?kind=daily");
      await fill(page, { "sore.nextDaySoreness=3": true, "baselinePain=2": true, "stoolForm=1": true });
      await page.getByRole("button", { name: "Save log" }).click();
      await expect(page.getByText("Choose how much blood there was.")).toBeVisible();
      for (const name of ["sore.nextDaySoreness=3", "baselinePain=2", "stoolForm=1"]) await expect(control(page, name)).toBeChecked();
      await page.goto("/log?kind=daily");
      await fill(page, { "baselinePain=2": true, "blood=none": true });
      await page.getByRole("button", { name: "Save log" }).click();
      await page.waitForURL("**/log/*/decision");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Noted, and nothing changes");
      expect((await database.logsOf(person.userId)).filter(({ body }) => body.kind === "daily")).toHaveLength(1);
      await page.goto("/today");
      await expect(page.getByText("How sore were you")).toBeVisible();
    });
  });
}

test("without a network it waits on the device with its answer about the last session, and arrives with it", async ({
  page,
  person,
  database,
  watch,
}) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED/);
  await logSession(page, { on: dayBefore(1), minutes: 3 });
  const session = new URL(page.url()).pathname.split("/")[2] ?? "";
  await page.route("**/log/outbox", (route) => route.abort("internetdisconnected"));
  await page.goto("/log?kind=daily");
  await fill(page, { "sore.nextDaySoreness=0": true, "baselinePain=1": true, "blood=none": true });
  await page.getByRole("button", { name: "Save log" }).click();
  await expect(page.getByText("Saved on this device")).toBeVisible();
  const answer = async () => (await database.logsOf(person.userId)).find(({ id }) => id === session)?.body.nextDaySoreness;
  expect(await answer()).toBeUndefined();
  await page.unroute("**/log/outbox");
  await page.goto("/log/waiting");
  await expect(page.getByText("Nothing waits.")).toBeVisible();
  expect(await answer()).toBe(0);
  expect((await database.logsOf(person.userId)).filter(({ body }) => body.kind === "daily")).toHaveLength(1);
});
