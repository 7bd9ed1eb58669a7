import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { brotliBytes, firstLoadFiles } from "../lib/core/cli/bench/first-load.ts";
import { buildFloor, floorDir } from "../lib/core/cli/bench/floor.ts";
import { expect, test } from "./fixtures";

/**
 * JavaScript above the empty app: what a page makes a browser fetch before it can be used, each file brotli at its best, less the same of a Next app
 * with one layout and one page of text, built here by the same Next and React (the bench's floor). That app has no link and no error page of its own:
 * Next's link is paid for by us.
 *
 * What can be used is not guessed from a moment in time: everything that the page does not name for hydration is held back until it can be used, so
 * whatever was needed for that has been counted. What comes later by itself (the offline keeper, the outbox, pages fetched ahead) or with a press is
 * told beside it. The worker, which keeps the whole build once a page is idle, is blocked here as in all tests.
 */
const distDir = join(import.meta.dirname, "..", process.env.NEXT_DIST_DIR ?? ".next-test");
let floor = 0;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  await buildFloor();
  floor = brotliBytes(firstLoadFiles(readFileSync(join(floorDir, ".next/server/app/index.html"), "utf8")), join(floorDir, ".next"));
  expect(floor).toBeGreaterThan(100_000);
});

const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Every control of the page's content has its React. */
const usable = (page: Page) =>
  page.waitForFunction(() => {
    const controls = [...document.querySelectorAll("main a, main button")];
    return controls.length > 0 && controls.every((one) => Object.keys(one).some((key) => key.startsWith("__reactProps")));
  });

type Opened = { first: Set<string>; later: Set<string> };

/** @param use what a person does with the page, with nothing but its first load */
async function open(page: Page, path: string, use: () => Promise<unknown> = async () => undefined): Promise<Opened> {
  const named = new Set(firstLoadFiles(await (await page.request.get(path)).text()));
  const [first, later] = [new Set<string>(), new Set<string>()];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js$/, async (route) => {
    const file = decodeURIComponent(new URL(route.request().url()).pathname).replace("/_next/", "");
    (named.has(file) ? first : later).add(file);
    if (!named.has(file)) await held;
    await route.continue();
  });
  // Scripts that are held would hold the load event too.
  await page.goto(path, { waitUntil: "domcontentloaded" });
  await usable(page);
  await use();
  expect([...first].sort(), "what the page names is what is fetched").toEqual([...named].sort());
  release();
  await page.waitForLoadState("networkidle");
  return { first, later };
}

function judge(path: string, { first, later }: Opened, most: number): void {
  const over = brotliBytes(first, distDir) - floor;
  const line = `${path}: ${kb(over)} above the empty app's ${kb(floor)} (at most ${kb(most)}); later ${kb(brotliBytes(later, distDir))}`;
  test.info().annotations.push({ type: "JavaScript", description: line });
  console.log(line);
  expect(over, line).toBeLessThanOrEqual(most);
}

test.describe("exercise pages for a visitor send at most 10 kB above the empty app", () => {
  const most = 10_000;
  for (const path of ["/exercises", "/exercises/pf-drop", "/routines", "/routines/after-session", "/exercises/search?q=breath"])
    test(path, async ({ page }) => judge(path, await open(page, path), most));

  test("each of them", async ({ request }) => {
    const paths = new Set<string>();
    for (const list of ["/exercises", "/routines"])
      for (const [, path = ""] of (await (await request.get(list)).text()).matchAll(/href="(\/(?:exercises|routines)\/[a-z0-9/-]+)"/g))
        paths.add(path);
    paths.delete("/routines/own");
    expect(paths.size).toBeGreaterThan(40);
    for (const path of paths) {
      const over = brotliBytes(firstLoadFiles(await (await request.get(path)).text()), distDir) - floor;
      expect.soft(over, path).toBeLessThanOrEqual(most);
    }
  });
});

test("what Start brings to a visitor comes with the press", async ({ page }) => {
  const path = "/routines/after-session";
  const { later } = await open(page, path);
  const before = new Set(later);
  await page.getByRole("main").getByRole("link", { name: "Start", exact: true }).first().click();
  await expect(page.locator("dialog [data-cue]")).toBeVisible();
  const pressed = new Set([...later].filter((file) => !before.has(file)));
  expect(pressed.size).toBeGreaterThan(0);
  const line = `${path}: Start brings ${kb(brotliBytes(pressed, distDir))}`;
  test.info().annotations.push({ type: "JavaScript", description: line });
  console.log(line);
});

test.describe("the player's page sends at most 45 kB above the empty app, the player among it", () => {
  const most = 45_000;
  const starts = (page: Page) => async () => {
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await expect(page.locator("dialog [data-cue]")).toBeVisible();
  };
  for (const path of ["/session?routine=after-session", "/session?exercise=pf-drop"])
    test(path, async ({ page, person: _ }) => judge(path, await open(page, path, starts(page)), most));

  test("/session", async ({ page, make, signInAs, factory }) => {
    const person = await make("ready");
    await signInAs(person);
    const { dilation } = await factory.ask("planned", { userId: person.userId });
    judge("/session", await open(page, "/session", dilation ? starts(page) : undefined), most);
  });
});
