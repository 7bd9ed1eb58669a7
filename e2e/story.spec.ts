import { expect, test } from "./fixtures";
import { asPayload, comparable, get, parting } from "./raw";
import { acceptProgram, addSeries, control, dayBefore, logSession, screenClear, signUp } from "./steps";

const secret = "Only I should ever read this line.";
const passcode = "violet harbour";

test("a stranger signs up, is screened, practises six weeks, is held back and let on, and shares it with a physiotherapist", async ({
  page,
  clinicianPage,
  factory,
  database,
  watch,
}) => {
  test.setTimeout(150_000);
  await page.goto("/");
  await page.locator('main a[href="/sign-up"]').first().click();
  await page.waitForURL("**/sign-up");
  const userName = await signUp(page);
  const userId = await database.userIdOf(userName);
  try {
    await screenClear(page);
    await addSeries(page);
    await expect(page.locator("main ol > li")).toHaveCount(5);
    await page.goto("/program");
    await expect(page.getByRole("heading", { level: 1, name: "A program for you" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Why this one" })).toBeVisible();
    await acceptProgram(page);

    // Six weeks: the days pass one by one, and each is what the plan makes of it.
    let passed = 0;
    const nextDay = async () => {
      await database.passDays(userId, 1);
      await factory.ask("rebuild", { userId });
      passed += 1;
    };
    const untilPlanned = async () => {
      while (!(await factory.ask("planned", { userId })).dilation) {
        await nextDay();
        expect(passed, "a session is planned within six weeks").toBeLessThan(42);
      }
    };
    for (let session = 1; session <= 4; session += 1) {
      await untilPlanned();
      if (session === 2) {
        // Written down a day late, for the day it was.
        await nextDay();
        await logSession(page, { on: dayBefore(1), note: secret });
      } else {
        await logSession(page, { note: session === 1 ? secret : undefined });
        await nextDay();
      }
      await expect(page.getByText("Carry on", { exact: false }).first()).toBeVisible();
    }

    await untilPlanned();
    await logSession(page, { blood: "spotting", note: secret });
    const decision = page.getByRole("main");
    await expect(decision.getByRole("heading", { level: 1 })).toContainText(/Stop here, and rest until/);
    await decision.getByText("The rule behind it").click();
    await expect(decision.getByText("DEC-SPOTTING").first()).toBeVisible();
    await expect(decision.getByText(/source documents: stop at blood/).first()).toBeVisible();
    await page.goto("/today");
    await expect(page.getByRole("main")).toContainText(/Rest until/);
    await page.goto("/readiness");
    await expect(page.getByRole("heading", { name: "The criteria" })).toBeVisible();
    await expect(page.getByText("Not yet").first()).toBeVisible();
    await expect(page.getByRole("button", { name: /Move to/ })).toHaveCount(0);
    expect((await factory.ask("planned", { userId })).state).toBe("resting");

    for (let rest = 0; rest < 7; rest += 1) {
      await nextDay();
      expect((await factory.ask("planned", { userId })).dilation, "no dilation in the seven blood-free days").toBe(false);
    }
    for (;;) {
      const { ready, dilation } = await factory.ask("planned", { userId });
      if (ready) break;
      if (dilation) await factory.ask("liveToday", { userId });
      await nextDay();
      expect(passed, "the rules let on within eight weeks").toBeLessThan(56);
    }
    while (passed < 42) await nextDay();

    // Let on: every criterion is met, and the step is the person's own.
    await page.goto("/today");
    await page.getByRole("link", { name: "You meet every criterion for 20 mm" }).click();
    await page.waitForURL("**/readiness");
    await control(page, "sure").check();
    await page.getByRole("button", { name: "Move to 20 mm" }).click();
    await page.waitForURL("**/today");
    while (!(await factory.ask("planned", { userId })).dilation) await nextDay();
    await logSession(page, { pain: 2, comfort: 7 });
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Carry on as planned");
    const logs = await database.rows<{ on: string; mm: string }>(
      `SELECT l."on"::text AS on, d.max_diameter_mm::float::text AS mm FROM logs l JOIN devices d ON d.user_id = l.user_id AND d.id = l.device_id WHERE l.user_id = $1 ORDER BY 1`,
      [userId],
    );
    expect(passed).toBeGreaterThanOrEqual(42);
    expect(logs.length).toBeGreaterThanOrEqual(9);
    expect(logs.at(-1)?.mm).toBe("20");
    expect(new Set(logs.slice(0, -1).map(({ mm }) => mm))).toEqual(new Set(["18"]));
    await page.goto("/history");
    await expect(page.getByRole("main")).toContainText("20 mm");

    // The link.
    await page.goto("/share/new");
    await control(page, "recipient").fill("Sam, physiotherapist");
    await control(page, "preset=own").check();
    await control(page, "range=3-months").check();
    await control(page, "passcode").fill(passcode);
    await page.getByRole("button", { name: "Make the link" }).click();
    const url = await page.getByLabel("Address of the link").inputValue();
    await page.getByRole("link", { name: "Back to your links" }).click();
    await expect(page.getByText("Not opened yet")).toBeVisible();

    await clinicianPage.goto(url);
    await expect(clinicianPage.getByRole("heading", { level: 1 })).toHaveText("This record has a passcode");
    await expect(clinicianPage.getByText("mm")).toHaveCount(0);
    await control(clinicianPage, "passcode").fill(passcode);
    await clinicianPage.getByRole("button", { name: "Open the record" }).click();
    await expect(clinicianPage.getByRole("heading", { level: 1, name: "Practice record" })).toBeVisible();
    const record = clinicianPage.getByRole("main");
    for (const seen of ["General comfort", "20 mm", /Pain median/, /Spotting/, "DEC-SPOTTING", "Step up"]) await expect(record).toContainText(seen);
    for (const hidden of [secret, userName, "Sam, physiotherapist"]) expect(await clinicianPage.content()).not.toContain(hidden);

    await page.reload();
    await expect(page.getByText("Opened once")).toBeVisible();
    await page.getByText("Revoke…").click();
    await page.getByRole("button", { name: "Revoke this link" }).click();
    await expect(page.getByText("No link is open")).toBeVisible();

    // The browser writes every 404 to the console itself.
    watch.allow(/status of 404/);
    const gone = new URL(url).pathname;
    const never = `/s/${"A".repeat(43)}`;
    expect((await clinicianPage.goto(gone))?.status()).toBe(404);
    await expect(clinicianPage.getByRole("heading", { level: 1 })).toHaveText("This link does not open anything");
    for (const headers of [{}, asPayload]) {
      const [ended, unknown] = [await get(gone, undefined, headers), await get(never, undefined, headers)];
      expect(ended.status).toBe(unknown.status);
      expect(parting(comparable(ended, gone.slice(3)).body, comparable(unknown, never.slice(3)).body)).toBe("");
    }
  } finally {
    await database.forget(userId);
  }
});

test("a usual session is at most four taps from the log, and seconds", async ({ page, make, signInAs }) => {
  const person = await make("ready");
  await signInAs(person);
  await page.goto("/log");
  await page.evaluate(() => {
    const counter = window as typeof window & { taps: number };
    counter.taps = 0;
    document.addEventListener(
      "pointerdown",
      () => {
        counter.taps += 1;
      },
      true,
    );
  });
  const began = Date.now();
  const tap = (name: string) => control(page, name).locator("xpath=ancestor::label").click();
  await tap("pain=1");
  await tap("comfort=8");
  await tap("blood=none");
  const beforeSaving = await page.evaluate(() => (window as typeof window & { taps?: number }).taps ?? 0);
  expect(beforeSaving, "the counter counts").toBe(3);
  await page.getByRole("button", { name: "Save log" }).click();
  await page.waitForURL("**/log/*/decision");
  expect(Date.now() - began).toBeLessThan(20_000);
  expect(beforeSaving + 1).toBeLessThanOrEqual(4);
  await expect(page.getByRole("main")).toContainText("Saved.");
});
