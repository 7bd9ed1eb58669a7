import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { sections } from "@/lib/accounts/data/export-sections";
import { addDays } from "@/lib/core/dates";
import { sizes } from "@/lib/programs/testing/history";
import { daily, dilation } from "@/lib/programs/testing/live";
import { everythingOf, idFor } from "../testing/everything";
import { gather } from "../testing/gather";
import { csvTables } from "./tables";
import { zipTables } from "./zip";

const at = new Date("2026-11-26T09:00:00Z");
const zipped = async (tables: ReturnType<typeof csvTables>): Promise<Uint8Array> => Buffer.concat(await gather(zipTables(tables, at)));
const unzipped = (file: Uint8Array) => new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

const set = sizes(18, 20);
const events = [
  dilation("e1", "2026-01-05", "d18", {
    note: '=HYPERLINK("http://evil")',
    flags: ["fever", "chills"],
    segments: [
      { deviceId: "d18", minutes: 1, mode: "hold" },
      { deviceId: "d20", minutes: 2, mode: "hold" },
    ],
  }),
  daily("e2", "2026-01-06", { note: "first\nsecond, “quoted” 🌱", stoolForm: 4 }),
];

it("has one file for each table of the export and one for each list within a row, each with its byte order mark and CRLF", async () => {
  const files = unzipped(await zipped(csvTables(everythingOf(events, set))));
  expect([...files.keys()]).toEqual(
    Object.keys(sections)
      .map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
      .flatMap((name) => (name === "logs" ? ["logs.csv", "logs-segments.csv"] : [`${name}.csv`])),
  );
  for (const text of files.values()) expect(text).toMatch(/\r\n$/);
  for (const bytes of Object.values(unzipSync(await zipped(csvTables(everythingOf(events, set)))))) {
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.indexOf(0xef, 3) === -1 || !strFromU8(bytes.slice(3)).includes("\ufeff")).toBe(true);
  }
});

it("writes each answer in a column of its own, lists in a cell, sizes of a session in their own table, and no formula (security 35)", async () => {
  const files = unzipped(await zipped(csvTables(everythingOf(events, set))));
  const logs = files.get("logs.csv") ?? "";
  const [header = "", ...lines] = logs.split(/\r\n/);
  const columns = header.split(",");
  expect(columns.slice(0, 8)).toEqual(["id", "kind", "on", "time", "pain", "comfort", "blood", "deviceId"]);
  expect(columns).toEqual(expect.arrayContaining(["body.nextDaySoreness", "body.stoolForm", "body.flags", "decision.action", "decision.rule"]));
  expect(columns).not.toContain("body");
  expect(columns).not.toContain("body.segments");
  expect(lines[0]).toContain(`"'=HYPERLINK(""http://evil"")"`);
  expect(lines[0]).toContain("fever; chills");
  expect(logs).toContain('"first\nsecond, “quoted” 🌱"');
  expect(files.get("logs-segments.csv")).toBe(
    ["of,place,deviceId,minutes,mode", `${idFor("e1")},1,${idFor("d18")},1,hold`, `${idFor("e1")},2,${idFor("d20")},2,hold`, ""].join("\r\n"),
  );
  expect(files.get("share-links.csv")).toMatch(
    /^id,recipient,fields,fromOn,toOn,rollingDays,oneTime,usedAt,expiresAt,wrongPasscodes,revokedAt,createdAt\r\n$/,
  );
});

it("writes ten years of daily sessions in pieces, quickly", async () => {
  const ten = Array.from({ length: 3650 }, (_, day) =>
    dilation(`e${String(day).padStart(5, "0")}`, addDays("2016-01-05", day), "d18", { note: `day ${day} ${"words ".repeat(40)}` }),
  );
  const tables = csvTables(everythingOf(ten, set));
  const start = performance.now();
  const pieces = await gather(zipTables(tables, at));
  console.info(`3,650 logs as CSV: ${(performance.now() - start).toFixed(0)} ms, ${pieces.reduce((sum, { length }) => sum + length, 0)} bytes`);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(200_000);
  expect(performance.now() - start).toBeLessThan(3000);
  expect(unzipped(Buffer.concat(pieces)).get("logs.csv")?.split("\r\n").length).toBe(3652);
});
