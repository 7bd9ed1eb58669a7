import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, onlyOnce, test } from "./fixtures";
import { asPayload, get } from "./raw";

const box = (page: Page) => page.getByRole("searchbox", { name: /^Search/ });
const names = (page: Page) => page.locator("main section h3").allTextContents();

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("words lead to an address that can be linked, and stay in the field", async ({ page }) => {
    await page.goto("/exercises");
    await box(page).fill("sitz bath");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL("/exercises/search?q=sitz+bath");
    await expect(box(page)).toHaveValue("sitz bath");
    await expect(page.getByRole("heading", { name: "1 exercise for “sitz bath”" })).toBeVisible();
    expect(await names(page)).toEqual(["Warm soak"]);
  });

  test("plain words find what is meant, the name first, and say who leaves it out", async ({ page }) => {
    for (const [words, first] of [
      ["reverse kegel", "The drop"],
      ["kegels", "The drop"],
      ["cough", "The knack"],
      ["constipation", "Bathroom posture"],
      ["squat", "Supported squat"],
    ] as const) {
      await page.goto(`/exercises/search?q=${encodeURIComponent(words)}`);
      expect((await names(page))[0], words).toBe(first);
    }
    await page.goto("/exercises/search?q=piles");
    await expect(page.getByText("Leave it out, or ask first: Haemorrhoids.")).toBeVisible();
  });

  test("goes together with purpose, position and time, both ways", async ({ page }) => {
    await page.goto("/exercises/by/stretch");
    await page.getByRole("searchbox", { name: "Search among your choice" }).fill("hips");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL("/exercises/search?q=hips&purpose=stretch");
    await page
      .getByRole("navigation", { name: "Narrow down" })
      .getByRole("link", { name: /^Up to 2 min/ })
      .click();
    await expect(page).toHaveURL("/exercises/search?q=hips&purpose=stretch&minutes=2");
    await expect(box(page)).toHaveValue("hips");
    expect(await names(page)).toContain("Child’s pose");
    expect(await names(page)).not.toContain("Constructive rest");
    await page.getByRole("link", { name: /Stretch.*chosen/ }).click();
    await expect(page).toHaveURL("/exercises/search?q=hips&minutes=2");
    expect(await names(page)).toContain("Constructive rest");
  });

  test("finding nothing says what to do", async ({ page }) => {
    await page.goto("/exercises/search?q=teapot");
    await expect(page.getByRole("heading", { name: "Nothing found" })).toBeVisible();
    await expect(box(page)).toHaveValue("teapot");
    await expect(page.getByRole("link", { name: "Show all 18" })).toHaveAttribute("href", "/exercises");
    for (const word of ["breath", "bath", "cough", "hips"]) {
      await page.goto("/exercises/search?q=teapot");
      await page.getByRole("link", { name: word, exact: true }).click();
      await expect(box(page)).toHaveValue(word);
      expect((await names(page)).length, word).toBeGreaterThan(0);
    }
    await page.goto("/exercises/search?q=bath&purpose=strengthen");
    await page.getByRole("link", { name: /without that choice/ }).click();
    await expect(page).toHaveURL("/exercises/search?q=bath");
    expect(await names(page)).toContain("Warm soak");
  });

  test("back from an exercise leads to the same search", async ({ page }) => {
    await page.goto("/exercises/search?q=relax&position=sitting");
    const before = await names(page);
    await page.locator("main section h3 a").first().click();
    await expect(page).not.toHaveURL(/search/);
    await page.goBack();
    await expect(box(page)).toHaveValue("relax");
    expect(await names(page)).toEqual(before);
  });
});

test("with script too: back keeps the words and the choice", async ({ page }) => {
  await page.goto("/exercises/search?q=relax");
  await page
    .getByRole("navigation", { name: "Narrow down" })
    .getByRole("link", { name: /^Sitting/ })
    .click();
  await expect(page).toHaveURL("/exercises/search?q=relax&position=sitting");
  const before = await names(page);
  await page.locator("main section h3 a").first().click();
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect(page).toHaveURL("/exercises/search?q=relax&position=sitting");
  await expect(box(page)).toHaveValue("relax");
  expect(await names(page)).toEqual(before);
});

test.describe("the address", () => {
  test.skip(({ viewport }) => onlyOnce(viewport?.width), "no size is involved");

  test("whatever stands in it, the page answers", async () => {
    const long = "x".repeat(6000);
    for (const query of [
      "",
      "?",
      "?q",
      "?q=",
      "?q=%20%20",
      "?q=%00%01",
      "?q=%FF%FE",
      "?q=%ED%A0%80",
      "?q=%",
      `?q=${long}`,
      "?q=a&q=b&q=c",
      "?q[]=a&q[x]=b",
      "?purpose=relax&purpose=stretch",
      "?purpose=nonsense&position=__proto__&minutes=NaN",
      "?minutes=1e999",
      "?minutes=-2",
      "?q=%3Cscript%3Ealert(1)%3C/script%3E",
      "?q={{7*7}}",
      "?__proto__=x&constructor=y&q=toString",
      "?q=%D8%A7%F0%9F%98%80",
      `?${Array.from({ length: 300 }, (_, at) => `a${at}=1`).join("&")}`,
    ]) {
      const { status, body } = await get(`/exercises/search${query}`);
      expect.soft(status, query.slice(0, 60)).toBe(200);
      expect.soft(body.includes("<script>alert(1)"), query.slice(0, 60)).toBe(false);
      expect.soft((await get(`/exercises/search${query}`, undefined, asPayload)).status, `${query.slice(0, 60)} as payload`).toBe(200);
    }
    expect((await get("/exercises/search?q=%20%20")).body).toContain("Belly breathing");
    expect((await get(`/exercises/search?q=${long}`)).body).toContain(`value="${"x".repeat(80)}"`);
  });

  test("is for the one who typed it: kept nowhere, listed nowhere, with a nonce of its own; the catalogue stays everybody's", async () => {
    const { headers, body } = await get("/exercises/search?q=kegel");
    expect(headers.get("cache-control")).toContain("no-store");
    expect(headers.get("x-robots-tag")).toContain("noindex");
    expect(body).toContain('<meta name="robots" content="noindex"');
    const nonce = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];
    expect(nonce).toBeTruthy();
    expect([...body.matchAll(/<script[^>]* nonce="([^"]+)"/g)].every(([, one]) => one === nonce)).toBe(true);
    expect([...body.matchAll(/<script(?![^>]*nonce=)[^>]*>/g)]).toEqual([]);
    expect(/<title>[^<]*/.exec(body)?.[0]).not.toContain("kegel");
    for (const path of ["/exercises", "/exercises/by/relax", "/learn/self-check"])
      expect((await get(path)).headers.get("cache-control"), path).not.toContain("no-store");
    expect((await get("/learn/anything-else")).status).toBe(404);
  });

  test("is not in the log: a search is a line with its route", async () => {
    const log = process.env.E2E_HOUSE_LOG;
    test.skip(!log, "the house's output is not at hand");
    const mark = `canary${crypto.randomUUID().replaceAll("-", "")}`;
    const lines = () =>
      readFileSync(log ?? "", "utf8")
        .split("\n")
        .filter((line) => line.includes('"route":"/exercises/search"')).length;
    const before = lines();
    for (const path of [`?q=${mark}`, `?purpose=${mark}&q=x`, `?${mark}=x`, `?q=%FF${mark}`]) await get(`/exercises/search${path}`);
    await expect.poll(lines).toBeGreaterThanOrEqual(before + 4);
    expect(readFileSync(log ?? "", "utf8")).not.toContain(mark);
  });
});
