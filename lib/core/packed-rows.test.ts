import { expect, it } from "vitest";
import { PackedRows } from "./packed-rows";

it("gives back what was put in, as often as it is asked, in both ways", async () => {
  const rows = new PackedRows<{ n: number; text: string | null }>();
  const all = Array.from({ length: 1200 }, (_, n) => ({ n, text: n % 7 ? `note ${n} 👩🏽‍⚕️ "quoted"\u0000` : null }));
  for (let at = 0; at < all.length; at += 500) rows.add(all.slice(at, at + 500));
  rows.add([]);
  expect([...rows]).toEqual(all);
  expect([...rows]).toEqual(all);
  const awaited: unknown[] = [];
  for await (const row of rows) awaited.push(row);
  expect(awaited).toEqual(all);
  expect([...new PackedRows()]).toEqual([]);
});

it("lets others have a turn between its pages", async () => {
  const rows = new PackedRows<number>();
  for (let page = 0; page < 5; page += 1) rows.add([page]);
  let turns = 0;
  const timer = setInterval(() => {}, 1000);
  const count = () => {
    turns += 1;
    setImmediate(count).unref();
  };
  setImmediate(count).unref();
  for await (const _ of rows);
  clearInterval(timer);
  expect(turns).toBeGreaterThanOrEqual(4);
});

it("takes little room", () => {
  const rows = new PackedRows<object>();
  const wording = "A sentence that the rules say of many a log, and that stands in each of them again. ".repeat(6);
  const page = Array.from({ length: 500 }, (_, n) => ({ id: n, wording, body: { pain: n % 11, flags: [], mode: "hold" } }));
  const before = process.memoryUsage();
  for (let at = 0; at < 100; at += 1) rows.add(page);
  const after = process.memoryUsage();
  expect(JSON.stringify(page).length * 100).toBeGreaterThan(25e6);
  expect(after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed).toBeLessThan(100e6);
  expect([...rows]).toHaveLength(50_000);
});
