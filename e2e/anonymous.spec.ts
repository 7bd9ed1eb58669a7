import { everyAction, memberPages, memberRoutes, publicPages } from "./app-folder";
import type { Made } from "./factories/asks";
import { expect, onlyOnce, test } from "./fixtures";
import { act, asPayload, formIn, get, post } from "./raw";
import { dayBefore } from "./steps";

test.skip(({ viewport }) => onlyOnce(viewport?.width), "no size is involved");

/** Member addresses with real ids in them, so that there would be something to show. */
const filled = (path: string, { ids }: Made, routine = ""): string =>
  path
    .replace("/routines/own/[id]", `/routines/own/${routine}`)
    .replace("/log/[id]", `/log/${ids.logs[0]}`)
    .replace("/devices/[id]", `/devices/${ids.devices[0]}`)
    .replace("/history/[on]", `/history/${dayBefore(0)}`)
    .replace("[step]", "you")
    .replace("[token]", "A".repeat(43));

test("every member page leads nobody to sign-in, and says nothing on the way (security 17, 20)", async ({ make, factory }) => {
  const person = await make("active", "canary-anonymous");
  const routine = await factory.ask("ownRoutine", { userId: person.userId, name: "canary-anonymous" });
  expect(memberPages().length).toBeGreaterThan(15);
  for (const page of memberPages()) {
    const path = filled(page, person, routine);
    expect(path, "an address whose parameter is not filled in here").not.toContain("[");
    for (const cookie of [undefined, "A".repeat(43), `${person.cookie}x`]) {
      for (const headers of [undefined, asPayload]) {
        const { status, location, body } = await get(path, cookie, headers);
        if (headers === asPayload) expect.soft(body, path).toMatch(/NEXT_REDIRECT;[a-z]+;\/sign-in;/);
        else {
          expect.soft([status, new URL(location, "http://localhost").pathname], path).toEqual([307, "/sign-in"]);
          // Not even the page's own heading or form: nothing of it was rendered.
          expect.soft(body, path).not.toMatch(/<h1|<form/);
        }
        for (const secret of ["canary-anonymous", person.userId, person.userName]) expect.soft(body, path).not.toContain(secret);
      }
    }
    const signedIn = (await get(path, person.cookie)).status;
    expect.soft(signedIn, `${path} for its person`).toBeLessThan(400);
  }
});

test("member routes give nobody anything", async () => {
  expect(memberRoutes()).toEqual([
    "/history/earlier",
    "/log/outbox",
    "/settings/data/export",
    "/settings/data/export/csv",
    "/settings/data/export/fhir",
    "/settings/data/export/report",
    "/settings/data/import/file",
    "/share/preview/fhir",
    "/share/preview/open",
    "/share/preview/pdf",
    "/today/kept",
  ]);
  for (const format of ["", "/csv", "/fhir", "/report"]) {
    const taken = await get(`/settings/data/export${format}`);
    expect([taken.status, new URL(taken.location, "http://localhost").pathname, taken.body]).toEqual([307, "/sign-in", ""]);
  }
  for (const file of ["pdf", "fhir"]) {
    const preview = await get(`/share/preview/${file}?fields=pain&range=all`);
    expect([preview.status, new URL(preview.location, "http://localhost").pathname, preview.body]).toEqual([307, "/sign-in", ""]);
  }
  const earlier = await get("/history/earlier?before=2030-01-01_00000000-0000-7000-8000-000000000000");
  expect(earlier.status).toBe(401);
  const kept = await get("/today/kept");
  expect([kept.status, kept.body]).toEqual([204, ""]);
  const file = await post("/settings/data/import/file", { file: "day,pain" });
  expect([file.status, new URL(file.location, "http://localhost").pathname]).toEqual([303, "/sign-in"]);
  const preview = await post("/share/preview/open", { "fields[]": "pain", range: "all" });
  expect([preview.status, new URL(preview.location, "http://localhost").pathname]).toEqual([303, "/sign-in"]);
});

/** Where a form of each action stands. */
const forms: Record<string, { page: (person: Made) => string; form: RegExp }> = {
  saveLog: { page: () => "/log?kind=daily", form: /name="kind" value="daily"/ },
  deleteLog: { page: ({ ids }) => `/log/${ids.logs[0]}`, form: /Delete this log/ },
  saveNewDevice: { page: () => "/devices/new", form: /name="size"/ },
  retireDevice: { page: ({ ids }) => `/devices/${ids.devices[0]}`, form: /Put away/ },
  answerStep: { page: () => "/screening/you", form: /name="step"/ },
  saveAgreement: { page: () => "/screening/clinician", form: /name="role"/ },
  makeLink: { page: () => "/share/new", form: /name="recipient"/ },
  changeSettings: { page: () => "/settings/display", form: /name="deviceWord"/ },
  beginSecondFactor: { page: () => "/settings/second-factor", form: /Set it up/ },
  makeCodes: { page: () => "/settings/recovery", form: /Make codes/ },
  signOut: { page: () => "/more", form: /Sign out/ },
  withdraw: { page: () => "/settings/consent/withdraw", form: /name="sure"/ },
  deleteEverything: { page: () => "/settings/data/delete", form: /name="userName"/ },
};

test("actions sent by nobody, or from another site, write nothing (security 17, 38)", async ({ make, database }) => {
  const person = await make("active");
  const known = everyAction().map(({ name }) => name);
  const before = await database.everythingOf(person.userId);
  for (const [name, { page, form }] of Object.entries(forms)) {
    expect(known).toContain(name);
    const path = page(person);
    const fields = { ...formIn((await get(path, person.cookie)).body, form), baselinePain: "1", blood: "none" };
    for (const send of [post, act]) {
      const { status, headers, body, location } = await send(path, fields);
      expect(status, name).toBeLessThan(500);
      expect(`${location}${headers.get("x-action-redirect") ?? ""}`, name).toContain("/sign-in");
      expect(body).not.toContain(person.userId);
    }
    const foreign = await post(path, fields, person.cookie, { origin: "https://elsewhere.example" });
    expect(foreign.status, `${name} from another site`).toBe(403);
  }
  expect(await database.everythingOf(person.userId)).toEqual(before);
});

test("member and shared pages are stored nowhere, listed nowhere and tell no other site where they were (security 27, 28)", async ({
  make,
  factory,
}) => {
  const person = await make("active");
  const routine = await factory.ask("ownRoutine", { userId: person.userId, name: "Own" });
  const { url } = await factory.ask("link", { userId: person.userId });
  const share = new URL(url).pathname;
  for (const path of [...memberPages().map((page) => filled(page, person, routine)), share, `/s/${"A".repeat(43)}`]) {
    const { headers, body, status, location } = await get(path, person.cookie);
    expect.soft(headers.get("cache-control"), path).toContain("no-store");
    if (status >= 300 && status < 400) expect.soft(location, path).toMatch(/^\/screening/);
    else {
      expect.soft(body.match(/<meta name="robots" content="([^"]*)"/)?.[1] ?? headers.get("x-robots-tag"), path).toContain("noindex");
      expect
        .soft(body.match(/<meta name="referrer" content="([^"]*)"/)?.[1] ?? headers.get("referrer-policy"), path)
        .toMatch(/same-origin|no-referrer$/);
    }
  }
  for (const path of publicPages().filter((page) => !page.includes("["))) {
    const { body, headers } = await get(path);
    expect
      .soft(body.match(/<meta name="referrer" content="([^"]*)"/)?.[1] ?? headers.get("referrer-policy"), path)
      .toMatch(/same-origin|no-referrer$/);
    expect.soft(headers.get("set-cookie"), path).toBeNull();
  }
});
