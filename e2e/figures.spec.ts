import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { edgeLook, partLook } from "@/components/exercises/figure-look";
import words from "@/lib/core/messages/en/figures.json" with { type: "json" };
import { exercises } from "@/lib/exercises/catalogue";
import { figureFrames } from "@/lib/exercises/draw-figure";
import { figureOf } from "@/lib/exercises/figures";
import { expect, onlyOnce, test } from "./fixtures";

const wordsOf = (id: string) => {
  const [first] = exercises.find((exercise) => exercise.id === id)?.positions ?? [];
  return first ? words.of[figureOf(id, first.position).name] : "";
};

test("every exercise shows its figure, named in words, inside the page, and the others beside their positions", async ({ page, viewport }) => {
  for (const { id, positions } of exercises) {
    await page.goto(`/exercises/${id}`);
    const figure = page.getByRole("img", { name: wordsOf(id) }).first();
    await expect(figure).toBeVisible();
    const box = await figure.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= (viewport?.width ?? 0) && box.width > 300, id).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), id).toBe(true);
    for (const { position } of positions.slice(1)) {
      const small = page
        .locator("#positions, section", { hasText: "Where to do it" })
        .getByRole("img", { name: words.of[figureOf(id, position).name] });
      await expect(small.first()).toBeVisible();
    }
  }
});

test("it moves, and pauses by keyboard without script; less motion keeps it still", async ({ browser, viewport, watch }) => {
  const open = async (reducedMotion: "reduce" | "no-preference") => {
    const context = watch.over(await browser.newContext({ viewport, reducedMotion, javaScriptEnabled: false }));
    const page = await context.newPage();
    await page.goto("/exercises/cat-cow");
    return {
      page,
      done: () => context.close(),
      moving: page.locator("svg:has(animate)"),
      still: page.getByRole("img", { name: wordsOf("cat-cow") }),
    };
  };
  const free = await open("no-preference");
  await expect(free.moving).toBeVisible();
  const one = await free.moving.screenshot();
  await expect(async () => expect((await free.moving.screenshot()).equals(one)).toBe(false)).toPass();
  await expect(free.page.locator("label").getByText(words.move, { exact: true })).toBeHidden();
  const pause = free.page.getByRole("checkbox", { name: words.pauseLabel });
  await pause.focus();
  await free.page.keyboard.press("Space");
  await expect(free.moving).toBeHidden();
  await expect(free.page.locator("label").getByText(words.move, { exact: true })).toBeVisible();
  const target = await free.page.locator("label", { has: pause }).boundingBox();
  expect(target && target.height >= 44 && target.width >= 44).toBe(true);
  await free.page.keyboard.press("Space");
  await expect(free.moving).toBeVisible();
  await free.done();

  const calm = await open("reduce");
  await expect(calm.moving).toBeHidden();
  await expect(calm.still.first()).toBeVisible();
  await expect(calm.page.getByText(words.pause, { exact: true })).toBeHidden();
  await calm.done();
});

test("the list's small figures come from one sheet and are drawn", async ({ page }) => {
  const sheet = page.waitForResponse("**/figures.svg");
  await page.goto("/exercises");
  expect((await sheet).headers()["content-type"]).toContain("image/svg+xml");
  const drawn = page.locator("main svg:has(use[href^='/figures.svg#'])");
  await expect(drawn).toHaveCount(exercises.length);
  // One colour alone would be an empty ground.
  const picture = await drawn.first().screenshot();
  expect(picture.length).toBeGreaterThan(1200);
});

/** Every drawing at both ends, light and dark, for people to look at: e2e/pictures/figures.png is a copy of what this writes. */
test("all figures on one sheet", async ({ browser, viewport }, testInfo) => {
  test.skip(onlyOnce(viewport?.width), "one sheet is enough");
  const css = readFileSync(join(import.meta.dirname, "../app/globals.css"), "utf8");
  const tokens = [...css.matchAll(/--color-[\w-]+: light-dark\(.*\);/g)].map(([line]) => line).join("");
  const attributes = (look: object) =>
    Object.entries(look)
      .map(([name, value]) => `${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}="${value}"`)
      .join(" ");
  const all = exercises.flatMap(({ id, name, positions }) => positions.map(({ position }) => ({ id, name, position })));
  const pairs = all.filter(
    ({ id, position }, i) => all.findIndex((other) => figureOf(other.id, other.position).name === figureOf(id, position).name) === i,
  );
  const cell = (end: "from" | "to", { id, name, position }: (typeof pairs)[number]) => {
    const { viewBox, shapes } = figureFrames(id, position);
    const paths = shapes.map((shape) => `<path d="${shape[end] ?? shape.from}" ${attributes(partLook[shape.part])}/>`).join("");
    return `<figure><svg viewBox="${viewBox}" ${attributes(edgeLook)}>${paths}</svg>${name} · ${position}</figure>`;
  };
  const half = (scheme: string, end: "from" | "to") =>
    `<section style="color-scheme:${scheme}">${pairs.map((pair) => cell(end, pair)).join("")}</section>`;
  const style = `:root{${tokens}}body{margin:0}section{display:grid;grid-template-columns:repeat(9,1fr);gap:6px;padding:10px;background:var(--color-paper);color:var(--color-ink);font:10px sans-serif}figure{margin:0}svg{display:block;width:100%;border-radius:8px;background:var(--color-accent-soft)}`;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.setContent(`<style>${style}</style>${half("light", "from")}${half("light", "to")}${half("dark", "from")}${half("dark", "to")}`);
  const path = testInfo.outputPath("figures.png");
  await page.screenshot({ path, fullPage: true });
  await context.close();
  expect(statSync(path).size).toBeGreaterThan(100_000);
});
