import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";

/** Holds the house of README's map: the vocabulary, the layers, and the few doors that everything must go through. */
const root = join(import.meta.dirname, "../..");
const nouns = ["accounts", "screening", "devices", "programs", "sessions", "exercises", "history", "sharing", "reminders"];

const files = ["app", "components", "lib", "e2e", "prisma"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => posix.join(folder, name.replaceAll("\\", "/"))),
  )
  .filter((path) => /\.(ts|tsx|mjs|js)$/.test(path) && !path.startsWith("prisma/generated/"));
const source = new Map(files.map((path) => [path, readFileSync(join(root, path), "utf8")]));
const textOf = (path: string) => source.get(path) ?? "";

/** Modules that are there when the code runs: `import type` is erased. */
function importsOf(path: string, { types = false } = {}): string[] {
  const statements = textOf(path).matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm);
  return [...statements].filter((match) => types || !match[1]).map((match) => resolve(path, match[2] ?? match[3] ?? match[4] ?? ""));
}

function resolve(from: string, specifier: string): string {
  const base = specifier.startsWith("@/") ? specifier.slice(2) : specifier.startsWith(".") ? posix.join(dirname(from), specifier) : null;
  if (base === null) return specifier;
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((candidate) => source.has(candidate)) ?? base;
}

const nounOf = (path: string) => /^lib\/([a-z]+)\//.exec(path)?.[1];
const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const inNouns = files.filter((path) => nouns.includes(nounOf(path) ?? ""));
/** Accounts is a house of its own: each way in has a room with the same vocabulary. So has each way that a history goes out or comes in. */
const rooms = ["confirm", "password", "passkeys", "second-factor", "email", "providers", "sign-ins", "activity", "consent", "data"];
const ways = ["csv", "fhir", "report", "import"];
/** What comes back through a link, and who keeps it. */
const back = ["answers", "caseload"];
const server = ["queries.ts", "mutations.ts", "actions.ts", "gate.ts"];
const isServer = (path: string) => server.some((name) => path.endsWith(`/${name}`));
const inRoom = new RegExp(`^lib/(?:[a-z]+|accounts/(?:${rooms.join("|")})|history/(?:${ways.join("|")})|sharing/(?:${back.join("|")}))/[^/]+\\.ts$`);
const pure = inNouns.filter((path) => inRoom.test(path) && !isServer(path) && !isTest(path));

/** Each broken rule as one line that says where the code belongs. */
const expectNone = (problems: string[]) => expect(problems).toEqual([]);

describe("the layout", () => {
  it("has only core and the nouns in lib", () => {
    expectNone(readdirSync(join(root, "lib")).filter((name) => name !== "core" && !nouns.includes(name)));
  });

  it("keeps a noun's folder to its vocabulary: schema, queries, mutations, actions, and pure modules", () => {
    const file = /^(?:lib\/[a-z]+\/(?:cli|examples|testing)\/[a-z0-9.-]+|lib\/.+\/[a-z0-9-]+(?:\.db)?(?:\.test)?\.tsx?)$/;
    expectNone(inNouns.filter((path) => !file.test(path) || !(inRoom.test(path) || /\/(?:cli|examples|testing)\/[^/]+$/.test(path))));
  });

  it("tests each pure module: beside it, or through the module of its noun that is made of it", () => {
    const table = /\/(?:schema|[a-z-]*rules(?:-[a-z]+)?|rule-row|catalogue(?:-[a-z]+)?|routines|templates|series|cite|evidence)\.ts$/;
    const reached = new Set<string>();
    const reach = (path: string) => {
      if (reached.has(path) || !pure.includes(path)) return;
      reached.add(path);
      for (const to of importsOf(path)) if (nounOf(to) === nounOf(path)) reach(to);
    };
    for (const path of pure) if (source.has(path.replace(/\.ts$/, ".test.ts"))) reach(path);
    expectNone(pure.filter((path) => !table.test(path) && !reached.has(path)));
  });

  it("has no file over 250 lines, tables, catalogues and tests aside", () => {
    const long = files.filter(
      (path) => /\.tsx?$/.test(path) && !isTest(path) && !/(?:rules|catalogue|routines)[a-z-]*\.ts$|\.spec\.ts$|e2e\/cases/.test(path),
    );
    expectNone(long.filter((path) => textOf(path).split("\n").length > 251));
  });

  it("has no barrels", () => {
    expectNone(files.filter((path) => /\/index\.tsx?$/.test(path) && path !== "lib/core/messages/en/index.ts"));
  });

  it("keeps pages to routing", () => {
    const pages = files.filter((path) => /^app\/.*(?:page|layout|route)\.tsx?$/.test(path));
    expectNone(pages.filter((path) => textOf(path).split("\n").length > 70));
  });
});

describe("the layers", () => {
  it("lets core import no noun", () => {
    const core = files.filter((path) => path.startsWith("lib/core/") && !isTest(path) && !path.startsWith("lib/core/cli/"));
    expectNone(
      core.flatMap((path) =>
        importsOf(path, { types: true })
          .filter((to) => nouns.includes(nounOf(to) ?? ""))
          .map((to) => `${path} imports ${to}`),
      ),
    );
  });

  it("lets pure modules import nothing impure and read neither clock nor chance", () => {
    const impure =
      /^(?:node:|next(?:\/|$)|next-|react|server-only|pg$|@prisma|prisma\/|uuid)|^lib\/core\/(?:db|auth|gate|owner|action|crypto|env|limit|log|origin|password)\.ts$/;
    const calls = /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID|process\.|performance\.now/;
    expectNone([
      ...pure.flatMap((path) =>
        importsOf(path)
          .filter((to) => impure.test(to) || isServer(to))
          .map((to) => `${path} is pure, and imports ${to}`),
      ),
      ...pure.filter((path) => calls.test(textOf(path))).map((path) => `${path} is pure, and reads the clock or chance: make it a parameter`),
    ]);
  });

  it("lets a noun's rules depend on earlier nouns only", () => {
    const order = ["accounts", "screening", "devices", "exercises", "sessions", "programs", "history", "sharing"];
    const rank = (path: string) => order.indexOf(nounOf(path) ?? "");
    expectNone(
      pure.flatMap((path) =>
        importsOf(path, { types: true })
          .filter((to) => rank(to) > rank(path))
          .map((to) => `${path} imports the later noun's ${to}`),
      ),
    );
  });

  it("lets components and pages reach the database through queries and actions only", () => {
    const doors = /^lib\/core\/(?:db|crypto|password|limit|env)\.ts$|^prisma\/|^lib\/.+\/mutations\.ts$/;
    const allowed = new Set(["app/readyz/route.ts"]);
    const outside = files.filter((path) => /^(?:app|components)\//.test(path) && !allowed.has(path));
    expectNone(
      outside.flatMap((path) =>
        importsOf(path)
          .filter((to) => doors.test(to))
          .map((to) => `${path} imports ${to}`),
      ),
    );
    const shown = files.filter((path) => path.startsWith("components/"));
    expectNone(
      shown.flatMap((path) =>
        importsOf(path)
          .filter((to) => to.endsWith("/queries.ts"))
          .map((to) => `${path} reads ${to}: let its page read`),
      ),
    );
  });

  it("has no cycle", () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: string[]) => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      if (done.has(path) || trail.includes(path)) return;
      for (const to of importsOf(path)) if (source.has(to)) visit(to, [...trail, path]);
      done.add(path);
    };
    for (const path of files) visit(path, []);
    expectNone(cycles);
  });
});

describe("the doors", () => {
  const app = files.filter((path) => !isTest(path) && !path.startsWith("lib/core/cli/") && !path.startsWith("e2e/"));

  it("opens the database in core only", () => {
    const opens = /^(?:pg|@prisma\/adapter-pg)$|^prisma\/generated\/client/;
    expectNone(app.filter((path) => !["lib/core/db.ts", "lib/core/is-ready.ts"].includes(path) && importsOf(path).some((to) => opens.test(to))));
  });

  it.each([
    ["OwnerScope", "lib/core/owner.ts"],
    ["ShareScope", "lib/sharing/gate.ts"],
    ["SafePlan", "lib/programs/generate-plan.ts"],
  ])("mints a %s in %s only", (brand, minter) => {
    const casts = new RegExp(`\\bas (?:unknown as )?${brand}\\b`);
    expectNone(app.filter((path) => casts.test(textOf(path)) && path !== minter));
    expect(textOf(minter)).toMatch(casts);
  });

  it("makes every server action by the one wrapper", () => {
    const actions = app.filter((path) => /^"use server";/m.test(textOf(path)));
    expect(actions.length).toBeGreaterThan(0);
    expectNone(actions.filter((path) => !/^lib\/[a-z]+\/(?:[a-z-]+\/)?actions\.ts$/.test(path)));
    const exports = actions.flatMap((path) => [...textOf(path).matchAll(/^export .*/gm)].map(([line]) => `${path}: ${line}`));
    expectNone(exports.filter((line) => !/: export const \w+ = (?:owner|public)Action[(<]/.test(line)));
    expectNone(app.filter((path) => /["']use server["']/.test(textOf(path)) && !actions.includes(path)));
  });

  it("asks each member page for its session itself", () => {
    const pages = files.filter((path) => /^app\/\(member\)\/.*page\.tsx$/.test(path));
    expect(pages.length).toBeGreaterThan(5);
    expectNone(pages.filter((path) => !/require(?:Recent)?Owner\(/.test(textOf(path))));
  });
});
