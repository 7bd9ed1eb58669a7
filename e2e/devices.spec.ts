import type { Locator, Page } from "@playwright/test";
import { expect, onlyOnce, test } from "./fixtures";
import { control } from "./steps";

const row = (page: Page, size: string): Locator => page.locator("main ol > li", { has: page.getByText(size, { exact: true }) });
const current = (page: Page) => page.locator("main ol > li", { hasText: "Your size now" });
const sizeOf = async (of: Locator) => ((await of.locator(".font-serif").first().textContent()) ?? "").trim();
const away = (page: Page) => page.getByRole("main").getByText(/sizes? put away/);
const set = (page: Page, use: string) => page.locator("main section", { has: page.getByRole("heading", { level: 2, name: use }) });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a wide step is named with what bridges it, and one press has that filled in", async ({ page, person, factory }) => {
      await factory.ask("devices", { userId: person.userId, sizes: [18, 27], use: "vaginal", material: "glass" });
      await page.goto("/devices");
      const anal = set(page, "Anal use");
      await expect(anal).toContainText("Your program plans with these.");
      await expect(anal).toContainText("A step of 4 mm. A size of 25 mm would bridge it. It needs a flared base or a retrieval loop.");
      await expect(anal.getByRole("link", { name: "Rule DEV-STEP-3" })).toHaveAttribute("href", "/safety#DEV-STEP-3");
      await anal.getByRole("link", { name: "Add 25 mm" }).click();
      await expect(control(page, "size")).toHaveValue("25");
      await expect(control(page, "use=anal")).toBeChecked();
      await expect(control(page, "flaredBase")).toBeChecked();
      await page.getByRole("button", { name: "Add size" }).click();
      await page.waitForURL("**/devices?added=*");
      await expect(page.getByRole("main").getByRole("status")).toContainText("Added: 25 mm, 25 mm across.");
      await expect(anal.getByText("A step of 4 mm")).toHaveCount(0);

      const vaginal = set(page, "Vaginal use");
      await expect(vaginal).toContainText("Your program plans with the other set.");
      await expect(vaginal).toContainText(
        "A step of 9 mm: too big to take at once. Sizes of 21 mm, 24 mm would bridge it. Sold as Hegar 21, Hegar 24 or in a set by single millimetres.",
      );
      await vaginal.getByRole("link", { name: "Add 24 mm" }).click();
      await expect(control(page, "size")).toHaveValue("24");
      await expect(control(page, "material")).toHaveValue("glass");
    });

    test("put away with what that changes said first, its history kept, and taken back by one press", async ({ page, person, database }) => {
      await page.goto("/devices");
      const held = await sizeOf(current(page));
      const used =
        (await current(page)
          .getByText(/sessions?:/)
          .textContent()) ?? "";
      expect(used).toMatch(/^\d+ sessions: first \w+ \d+ \w+, last \w+ \d+ \w+\. History$/);
      const logs = await database.logsOf(person.userId);
      await current(page).getByRole("link", { name: /^Edit/ }).click();
      await page.waitForURL(/devices\/[0-9a-f-]{36}$/);
      const main = page.getByRole("main");
      await expect(main).toContainText(new RegExp(`Your practice goes from ${held} to \\d+ mm`));
      await expect(main).toContainText("What you practised with it stays in your history");
      await expect(main).toContainText("Silicone lubricant damages a silicone device");
      const id = new URL(page.url()).pathname.split("/").at(-1);
      await page.getByRole("button", { name: "Put away" }).click();
      await page.waitForURL("**/devices?retired=*");
      await expect(page.getByRole("main").getByRole("status")).toContainText("is put away");
      expect(await sizeOf(current(page))).not.toBe(held);

      await away(page).click();
      const kept = page.locator("details", { hasText: "put away" }).locator("li", { hasText: held });
      await expect(kept).toContainText("away since");
      await expect(kept).toContainText(used.replace(" History", ""));
      await expect(kept.getByRole("link", { name: `History of ${held}` })).toHaveAttribute("href", `/history?device=${id}`);
      expect(await database.logsOf(person.userId)).toEqual(logs);
      await kept.getByRole("button", { name: /^Take back/ }).click();
      await page.waitForURL("**/devices?restored=*");
      await expect(page.getByRole("main").getByRole("status")).toContainText("is back in your set");
      // Of the same day: it was never away.
      expect(await sizeOf(current(page))).toBe(held);
    });
  });
}

test("a size that comes back on another day is stepped up to anew", async ({ page, person, database, factory }) => {
  await page.goto("/devices");
  const held = await sizeOf(current(page));
  await current(page).getByRole("link", { name: /^Edit/ }).click();
  await page.getByRole("button", { name: "Put away" }).click();
  await page.waitForURL("**/devices?retired=*");
  const lower = await sizeOf(current(page));
  await database.passDays(person.userId, 3);
  await factory.ask("rebuild", { userId: person.userId });
  await page.goto("/devices");
  await away(page).click();
  await page.getByRole("button", { name: /^Take back/ }).click();
  await page.waitForURL("**/devices?restored=*");
  await expect(row(page, held)).toBeVisible();
  expect(await sizeOf(current(page)), "never up by itself").toBe(lower);
  await page.goto("/readiness");
  await expect(page.getByRole("main")).toContainText(held);
});

test("twenty-five sizes with long names, one size alone, large text, a narrow window: nothing runs out of the page", async ({
  page,
  make,
  signInAs,
  factory,
  viewport,
}) => {
  const person = await make("new");
  await signInAs(person);
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const expectInside = async (where: string) => {
    const narrow = onlyOnce(viewport?.width);
    for (const [width, text] of narrow
      ? ([
          [320, "100%"],
          [390, "100%"],
          [390, "200%"],
        ] as const)
      : ([
          [1280, "100%"],
          [1280, "200%"],
        ] as const)) {
      await page.setViewportSize({ width, height: 844 });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
      expect.soft(await wider(), `${where} at ${width} px, text ${text}`).toBeLessThanOrEqual(0);
    }
  };
  await page.goto("/devices");
  await expectInside("an empty set");
  await factory.ask("devices", { userId: person.userId, sizes: [20], label: "Averylongnamethatnobodybreaksintotwo" });
  await page.goto("/devices");
  await expect(page.getByRole("img", { name: /drawn to scale: 20 mm/ })).toBeVisible();
  await expectInside("one size");
  const sizes = Array.from({ length: 24 }, (_, index) => 10 + index * 1.25).map((mm) => Math.round(mm * 2) / 2);
  const [first] = await factory.ask("devices", { userId: person.userId, sizes, label: "The one from the blue box with the", material: "latex" });
  await page.goto("/devices");
  await expect(page.locator("main ol > li")).toHaveCount(25);
  await expectInside("25 sizes");
  await page.goto(`/devices/${first}`);
  await expectInside("one of them");
});
