import { expect, it } from "vitest";
import type { Everything } from "./schema";
import { writeExport } from "./write-export";

const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: n, note: 'first\nsecond "quoted" \\n 🌱', body: { flags: [], parts: [{ minutes: n }] } }));
const everything = {
  format: "gradual-export",
  version: 1,
  exportedAt: "2026-11-26T09:00:00.000Z",
  account: { userName: "somebody\n", nested: { two: [1, 2], none: {} } },
  devices: [],
  logs: rows(3),
  activity: rows(1),
} as unknown as Everything;

it("is the JSON that it would be in one piece", () => {
  expect([...writeExport(everything)].join("")).toBe(`${JSON.stringify(everything, null, 2)}\n`);
  expect([...writeExport({ ...everything, logs: [] })].join("")).toBe(`${JSON.stringify({ ...everything, logs: [] }, null, 2)}\n`);
});

it("comes in pieces, however long it is", () => {
  const pieces = [...writeExport({ ...everything, logs: rows(20_000) } as unknown as Everything)];
  expect(pieces.length).toBeGreaterThan(30);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
  expect(JSON.parse(pieces.join("")).logs).toHaveLength(20_000);
});
