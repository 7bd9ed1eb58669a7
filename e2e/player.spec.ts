import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, onlyOnce, test } from "./fixtures";
import { control } from "./steps";

const start = (page: Page) => page.getByRole("button", { name: "Start", exact: true });
const word = (page: Page) => page.locator("dialog p.text-3xl");
const field = (page: Page) => page.locator("dialog [data-cue]");

/** A person's page whose clock is the test's: minutes pass in a moment, and every timer with them. */
async function open(page: Page, path: string): Promise<void> {
  await page.clock.install();
  await page.goto(path);
  await page.waitForFunction(() =>
    [...document.querySelectorAll("main button")].some((button) => Object.keys(button).some((key) => key.startsWith("__reactProps"))),
  );
}

test("a routine is finished by keyboard only, and its log is filled in", async ({ page, person: _ }) => {
  await open(page, "/session?routine=after-session");
  await start(page).focus();
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
  await expect(word(page)).toContainText("Get ready");
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Go on" })).toBeVisible();
  await page.keyboard.press("Space");
  await page.clock.runFor(15_000);
  await expect(field(page)).toHaveAttribute("data-phase", "in");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("One more was added.").first()).toBeVisible();
  // Five breaths and the one that was added, then the second exercise.
  await page.clock.runFor(61_000);
  await expect(page.getByText("2 of 2")).toBeVisible();
  await page.clock.runFor(120_000);
  await expect(page.getByRole("heading", { name: "Done" })).toBeFocused();
  await expect(page.getByText("2 exercises of 2")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Write the log" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/log?kind=exercise");
  await expect(control(page, "routineId")).toHaveValue("after-session");
  await expect(control(page, "completedSteps")).toHaveValue("2");
  for (const name of ["pain=0", "blood=none"]) await control(page, name).check();
  await page.getByRole("button", { name: "Save log" }).click();
  await page.waitForURL("**/log/*/decision");
});

test("a reload in the middle goes on by the clock; a long absence waits", async ({ page, person: _ }) => {
  await open(page, "/session?routine=wind-down");
  await start(page).click();
  await page.clock.runFor(25_000);
  const before = Number(await field(page).getAttribute("data-cue"));
  await page.reload();
  await expect(field(page)).toBeVisible();
  await page.clock.runFor(30_000);
  // Six cues of half a minute, and what the reload itself took.
  const after = Number(await field(page).getAttribute("data-cue"));
  expect(after).toBeGreaterThanOrEqual(before + 6);
  expect(after).toBeLessThanOrEqual(before + 9);
  await page.goto("/today");
  await page.clock.runFor(30 * 60_000);
  await page.goto("/session?routine=wind-down");
  await expect(page.getByRole("button", { name: "Go on" })).toBeVisible();
  await expect(word(page)).toHaveText("Paused");
  expect(Number(await field(page).getAttribute("data-cue"))).toBeLessThanOrEqual(after + 1);
});

test("a body scan is not told to squeeze", async ({ page, person: _, viewport }) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  await open(page, "/session?exercise=body-scan");
  await start(page).click();
  await page.clock.runFor(21_000);
  await expect(field(page)).toHaveAttribute("data-phase", "contract");
  await expect(word(page)).toHaveText("Tense");
  await expect(page.locator("dialog").getByText(/squeeze/i)).toHaveCount(0);
});

test.describe("today's session", () => {
  test.beforeEach(async ({ page, make, signInAs, factory }) => {
    const person = await make("ready");
    await signInAs(person);
    const planned = await factory.ask("planned", { userId: person.userId });
    test.skip(!planned.dilation, "this person's day asks for no session");
    await open(page, "/session");
  });

  test("waits until it is in place, and Stop leads to the log with what was done", async ({ page }) => {
    await expect(page.getByText("Plenty of lubricant")).toBeVisible();
    await start(page).click();
    await page.clock.runFor(5 * 60_000);
    await page.clock.runFor(10 * 60_000);
    await expect(word(page)).toHaveText("When you are ready");
    await page.getByRole("button", { name: "It is in place" }).click();
    await page.clock.runFor(60_500);
    await expect(field(page)).toHaveAttribute("data-phase", "hold");
    await page.getByRole("button", { name: "Stop" }).click();
    await expect(page.getByRole("heading", { name: "Stopped" })).toBeVisible();
    await page.getByRole("button", { name: "Write the log" }).click();
    await page.waitForURL("**/log?kind=dilation");
    await expect(control(page, "segments.2.minutes")).toHaveValue("1");
    await expect(control(page, "stoppedEarly=on")).toBeChecked();
    // Whoever stopped is not asked how comfortable it was.
    for (const name of ["pain=1", "blood=none"]) await control(page, name).check();
    await page.getByRole("button", { name: "Save log" }).click();
    await page.waitForURL("**/log/*/decision");
  });

  test("pain pressed in the middle shows the rules' decision", async ({ page }) => {
    await start(page).click();
    await page.clock.runFor(5 * 60_000);
    await page.getByRole("button", { name: "It is in place" }).click();
    await page.clock.runFor(20_000);
    await page.getByRole("button", { name: "Pain or blood" }).click();
    await page.getByRole("button", { name: "Stop and see what to do" }).click();
    await expect(page.getByText("Choose a number from 0 to 10.")).toBeVisible();
    await page.locator('dialog [name="pain"][value="6"]').check();
    await page.locator('dialog [name="blood"][value="none"]').check();
    await page.locator('dialog [name="sharpPain"]').check();
    await page.getByRole("button", { name: "Stop and see what to do" }).click();
    await page.waitForURL("**/log/*/decision");
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/Stop/);
    await expect(page.getByText("sharp pain").first()).toBeVisible();
  });
});

test("what a screen reader hears over one routine is all that is needed, and no flood", async ({ page, person: _, viewport }) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  await open(page, "/session?routine=after-session");
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => {
      const said = document.querySelector("dialog [aria-live]")?.textContent ?? "";
      if (said && heard.at(-1) !== said) heard.push(said);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await start(page).click();
  for (let at = 0; at < 130; at++) await page.clock.runFor(1000);
  await expect(page.getByRole("heading", { name: "Done" })).toBeVisible();
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard).toEqual([
    "Belly breathing. Get ready. On your back, knees bent, one hand on your chest and one on your belly. Settle. Let your shoulders come down and your jaw part.",
    "Breathe in. Breathe in through your nose. Let your belly and lower ribs widen.",
    "Breathe out. Breathe out through your mouth, as if through a straw. Nothing pushes.",
    "5 of 5",
    "The drop. Get ready. On your back, knees bent and resting against each other or on cushions. Let buttocks, thighs and belly be soft.",
    "Breathe in. As you breathe in, let go from front to back, like a hammock lowering.",
    "Breathe out. Breathe out and leave it where it is. Nothing lifts, nothing pushes.",
  ]);
});

test("every state of the player passes axe, its targets are a thumb wide, and it says nothing on the neutral screen", async ({ page, person: _ }) => {
  await open(page, "/session?routine=after-session");
  await start(page).click();
  const check = async (where: string) => {
    // What fades is measured where it ends. (On the page beneath nothing does: it is not drawn.)
    await page.locator("dialog").evaluate((dialog) => Promise.allSettled(dialog.getAnimations({ subtree: true }).map(({ finished }) => finished)));
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include("dialog").analyze();
    expect.soft(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.target} ${nodes[0]?.failureSummary}`)).toEqual([]);
    const small = await page.locator("dialog button").evaluateAll((buttons) =>
      buttons
        .map((button) => ({ name: button.textContent, ...button.getBoundingClientRect().toJSON() }))
        .filter(({ height, width }) => height < 43.5 || width < 43.5)
        .map(({ name }) => name),
    );
    expect.soft(small, where).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where).toBeLessThanOrEqual(0);
  };
  await check("get ready");
  await page.clock.runFor(16_000);
  await check("breathe in");
  await page.getByRole("button", { name: "How it tells you" }).press("Enter");
  await check("ways");
  await page.getByText("Neutral screen").click();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.locator("dialog").getByText(/breath/i)).toHaveCount(0);
  await check("neutral");
  await page.getByRole("button", { name: "Not right" }).click();
  await check("trouble");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Stop" }).click();
  await check("stopped");
});

test("the pacer steps with the seconds for those who asked for less motion", async ({ page, person: _, viewport }) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "/session?routine=after-session");
  await start(page).click();
  await page.clock.runFor(15_100);
  const widths = new Set<string | null>();
  for (let at = 0; at < 40; at++) {
    await page.clock.runFor(100);
    widths.add(await page.locator("dialog svg circle").nth(2).getAttribute("r"));
  }
  expect(widths.size).toBeLessThanOrEqual(6);
});
