import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { expect, onlyOnce, test } from "./fixtures";
import { get } from "./raw";

/** Presses what begins a download, and reads what comes. */
async function downloaded(page: Page, role: "link" | "button", name: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole(role, { name }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync((await download.path()) ?? "") };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a record is taken along as tables, as FHIR and as a report, each under a neutral name and written down", async ({
      page,
      make,
      signInAs,
      database,
    }) => {
      const mark = `canary-${randomUUID().slice(0, 8)}`;
      const person = await make("active", mark);
      await signInAs(person);
      await page.goto("/settings/data");

      const tables = await downloaded(page, "link", "Export the tables");
      expect(tables.name).toMatch(/^gradual-tables-\d{4}-\d\d-\d\d\.zip$/);
      const files = unzipSync(tables.bytes);
      expect(Object.keys(files)).toEqual(expect.arrayContaining(["account.csv", "logs.csv", "logs-segments.csv", "devices.csv"]));
      const logs = strFromU8(files["logs.csv"] ?? new Uint8Array());
      for (const id of person.ids.logs) expect(logs).toContain(id);
      expect(logs).toContain(`note ${mark}`);

      const bundle = await downloaded(page, "button", "Export for a record system");
      expect(bundle.name).toMatch(/^gradual-record-\d{4}-\d\d-\d\d\.json$/);
      expect(JSON.parse(bundle.bytes.toString("utf8"))).toMatchObject({ resourceType: "Bundle", type: "collection" });
      for (const hidden of [mark, person.userId, person.userName]) expect(bundle.bytes.toString("utf8")).not.toContain(hidden);
      await page.getByLabel("Put my user name in it").check();
      await page.getByLabel("Put my notes and my names of sizes in it").check();
      const named = (await downloaded(page, "button", "Export for a record system")).bytes.toString("utf8");
      expect(named).toContain(JSON.stringify(person.userName));
      expect(named).toContain(`note ${mark}`);

      const report = await downloaded(page, "button", "Make the report");
      expect(report.name).toMatch(/^gradual-record-\d{4}-\d\d-\d\d\.pdf$/);
      expect(report.bytes.subarray(0, 5).toString()).toBe("%PDF-");
      expect(report.bytes.length).toBeLessThan(300_000);

      const noted = await database.rows("SELECT 1 FROM audit_events WHERE user_id = $1 AND action = 'data.exported'", [person.userId]);
      expect(noted).toHaveLength(4);
    });

    test("days that do not fit come back beside their field, with what was typed", async ({ page, person, database }) => {
      await page.goto("/settings/data/export/fhir?from=2026-02-02&to=2026-02-01&name=on");
      await page.waitForURL("**/settings/data?format=fhir**");
      await expect(page.getByText("The last day is before the first.")).toBeVisible();
      await expect(page.locator("#fhir-from")).toHaveValue("2026-02-02");
      await expect(page.locator("#fhir-to")).toHaveAttribute("aria-invalid", "true");
      await expect(page.getByLabel("Put my user name in it")).toBeChecked();
      await expect(page.locator("#report-from")).toHaveValue("");
      expect(await database.rows("SELECT 1 FROM audit_events WHERE user_id = $1 AND action = 'data.exported'", [person.userId])).toHaveLength(0);
    });
  });
}

test("every export is a private file for nobody's cache, and bad days are no failure", async ({ person, viewport }) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  for (const format of ["csv", "fhir", "report"]) {
    const path = `/settings/data/export/${format}`;
    const { status, headers } = await get(path, person.cookie);
    expect([status, headers.get("cache-control"), headers.get("x-content-type-options")], format).toEqual([200, "private, no-store", "nosniff"]);
    expect(headers.get("content-disposition")).toMatch(/^attachment; filename="gradual-(tables|record)-\d{4}-\d\d-\d\d\.(zip|json|pdf)"$/);
  }
  for (const query of [
    "from=yesterday",
    "to=2026-02-30",
    "from=2999-01-01",
    "name=of+course",
    "from=%00",
    `to=${"9".repeat(3000)}`,
    "from[]=1&from=2",
  ]) {
    for (const format of ["fhir", "report"]) {
      const { status } = await get(`/settings/data/export/${format}?${query}`, person.cookie);
      expect(status, `${format} ${query}`).toBeLessThan(400);
      expect((await get(`/settings/data?format=${format}&${query}`, person.cookie)).status).toBe(200);
    }
  }
});

test("exports are limited together: the twenty-first of an hour waits", async ({ make, viewport }) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  const person = await make("ready");
  for (let n = 0; n < 20; n += 1) expect((await get(`/settings/data/export/${["csv", "fhir", "report"][n % 3]}`, person.cookie)).status).toBe(200);
  for (const path of ["", "/csv", "/fhir", "/report"]) {
    const { status, headers, body } = await get(`/settings/data/export${path}`, person.cookie);
    expect([status, headers.get("retry-after"), headers.get("cache-control")]).toEqual([429, "3600", "private, no-store"]);
    expect(body).toContain("many exports");
  }
});
