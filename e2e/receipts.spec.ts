import { expect, onlyOnce, test } from "./fixtures";
import { get, post } from "./raw";
import { control } from "./steps";

test("each use of a link is told to its person in plain words, is news until they say that they saw it, and one press ends every link", async ({
  page,
  person,
  factory,
  clinicianPage,
  watch,
}) => {
  const { userId } = person;
  const { url } = await factory.ask("link", { userId, recipient: "Dr Meyer", passcode: "tulip bulb" });
  await factory.ask("link", { userId, recipient: "Sam" });
  await page.goto("/today");
  const line = page.getByText("A link of yours was used since you last looked.");
  await expect(line).toHaveCount(0);

  await clinicianPage.goto(url);
  await control(clinicianPage, "passcode").fill("rose bulb");
  await clinicianPage.getByRole("button", { name: "Open the record" }).click();
  await expect(clinicianPage.getByText("That is not the passcode.")).toBeVisible();
  await control(clinicianPage, "passcode").fill("tulip bulb");
  await clinicianPage.getByRole("button", { name: "Open the record" }).click();
  await expect(clinicianPage.getByRole("heading", { level: 1, name: "Practice record" })).toBeVisible();
  for (const [name, suffix] of [
    ["PDF", "pdf"],
    ["Data file (FHIR)", "json"],
  ] as const) {
    const [download] = await Promise.all([clinicianPage.waitForEvent("download"), clinicianPage.getByRole("link", { name }).click()]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^record-\\d{4}-\\d\\d-\\d\\d\\.${suffix}$`));
  }
  // The button and the browser's own menu both end in this event.
  const told = clinicianPage.waitForResponse((response) => response.url().endsWith("/printed"));
  await clinicianPage.evaluate(() => void dispatchEvent(new Event("beforeprint")));
  expect((await told).status()).toBe(204);

  for (const path of ["/today", "/more"]) {
    await page.goto(path);
    await expect(line).toBeVisible();
    // Whoever looks over a shoulder learns nothing of whom or what.
    await expect(page.getByRole("main")).not.toContainText("Meyer");
  }
  await page.getByRole("link", { name: /See how/ }).click();
  await page.waitForURL("**/share");
  const main = page.getByRole("main");
  await expect(main).toContainText("Your links were used 5 times since you last looked.");
  for (const use of ["Opened", "Wrong passcode", "Asked to print", "Downloaded the PDF", "Downloaded the data file (FHIR)"])
    await expect(main.getByText(use, { exact: true })).toBeVisible();
  await expect(main.getByText("New", { exact: true })).toHaveCount(5);
  await page.getByRole("button", { name: "I have seen it" }).click();
  await expect(main.getByText("New", { exact: true })).toHaveCount(0);
  await page.goto("/today");
  await expect(line).toHaveCount(0);

  await page.goto("/share");
  await expect(main.getByText("Open", { exact: true })).toHaveCount(2);
  await page.getByRole("button", { name: "End all links now" }).click();
  await expect(page.getByRole("heading", { name: "No link is open" })).toBeVisible();
  // The browser writes every 404 to the console itself.
  watch.allow(/status of 404/);
  expect((await clinicianPage.reload())?.status()).toBe(404);
  await expect(clinicianPage.getByRole("heading", { level: 1 })).toHaveText("This link does not open anything");
});

test("a preset shares what it says and keeps what was typed; a passcode is suggested, told once, and kept nowhere to be read", async ({
  page,
  person,
  database,
}) => {
  await page.goto("/share/new");
  const suggested = await control(page, "passcode").inputValue();
  expect(suggested).toMatch(/^\d{8}$/);
  await control(page, "recipient").fill("Dr Meyer");
  await control(page, "preset=30-days").check();
  await expect(page.getByText(/Dr Meyer can see program, sessions, sizes, .* of the last 30 days before each opening/)).toBeVisible();
  await control(page, "hours").selectOption("8");
  await control(page, "oneTime").check();
  await expect(page.getByText(/for 8 hours, with a passcode, one time only\./)).toBeVisible();
  await page.getByRole("button", { name: "Make the link" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your link for Dr Meyer is ready");
  await expect(page.getByText(suggested.slice(0, 4), { exact: true })).toBeVisible();
  await expect(page.getByRole("img", { name: "QR code of the link’s address" })).toBeVisible();
  const [row] = await database.rows(
    "SELECT fields, rolling_days AS rolling, one_time AS once, extract(epoch FROM expires_at - created_at)::int / 60 AS minutes FROM share_links WHERE user_id = $1",
    [person.userId],
  );
  expect(row).toEqual({
    fields: ["program", "sessions", "sizes", "pain", "comfort", "bleeding", "symptoms", "exercises", "decisions"],
    rolling: 30,
    once: true,
    minutes: expect.any(Number),
  });
  expect(Math.abs(Number((row as { minutes: number }).minutes) - 480)).toBeLessThanOrEqual(1);
  await page.reload();
  await expect(page.getByText(suggested.slice(0, 4), { exact: true })).toHaveCount(0);
});

test("what only looks leaves no receipt: previews, HEAD and prefetches, at the page and at its files", async ({
  make,
  factory,
  database,
  viewport,
}) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  const { userId } = await make("active", "canary-looked");
  const path = new URL((await factory.ask("link", { userId })).url).pathname;
  const looks: Record<string, string>[] = [
    { "user-agent": "WhatsApp/2.23" },
    { "user-agent": "Slackbot-LinkExpanding 1.0" },
    { "sec-purpose": "prefetch" },
  ];
  for (const under of ["", "/pdf", "/fhir"]) {
    for (const headers of looks) {
      const { status, body } = await get(path + under, undefined, headers);
      expect([200, 307]).toContain(status);
      expect(body).not.toMatch(/canary-looked|Practice record|%PDF|resourceType/);
    }
  }
  await post(`${path}/printed`, {}, undefined, { "user-agent": "WhatsApp/2.23" });
  expect(await database.rows("SELECT 1 FROM share_views WHERE user_id = $1", [userId])).toEqual([]);
  expect((await post(`${path}/printed`, {})).status).toBe(204);
  expect((await post(`/s/${"A".repeat(43)}/printed`, {})).status).toBe(204);
  expect(await database.rows("SELECT outcome FROM share_views WHERE user_id = $1", [userId])).toEqual([{ outcome: "printed" }]);
});
