import { expect, it } from "vitest";
import { sizes } from "@/lib/programs/testing/history";
import { daily, dilation } from "@/lib/programs/testing/live";
import { everythingOf, idFor } from "../testing/everything";
import { gather } from "../testing/gather";
import { csvTables } from "./tables";

const segments = [
  { deviceId: "d18", minutes: 1, mode: "hold" as const },
  { deviceId: "d20", minutes: 2, mode: "hold" as const },
];
const tables = await gather(
  csvTables(everythingOf([dilation("e1", "2026-01-05", "d18", { segments, flags: ["fever", "chills"] }), daily("e2", "2026-01-06")], sizes(18, 20))),
);
const table = (name: string) => {
  const { header = [], lines = [] } = tables.find((one) => one.name === name) ?? {};
  return [...lines].map((cells) => Object.fromEntries(cells.map((cell, at) => [header[at], cell])));
};

it("puts each answer of a row in a column of its own; what a row does not have is empty", () => {
  const [session, check] = table("logs");
  expect(session).toMatchObject({ id: idFor("e1"), pain: 1, "body.nextDaySoreness": 0, "body.flags": "fever; chills", "body.baselinePain": null });
  expect(check).toMatchObject({ kind: "daily", "body.baselinePain": 1, "body.nextDaySoreness": null, comfort: null });
  expect(Object.keys(session ?? {})).not.toEqual(expect.arrayContaining(["body"]));
});

it("puts lists of things in a table of their own, whose rows name theirs", () => {
  expect(table("logs-segments")).toEqual([
    { of: idFor("e1"), place: 1, deviceId: idFor("d18"), minutes: 1, mode: "hold" },
    { of: idFor("e1"), place: 2, deviceId: idFor("d20"), minutes: 2, mode: "hold" },
  ]);
});

it("keeps the header of a table without rows, and a column in which nothing ever stood", () => {
  expect(tables.find(({ name }) => name === "share-links")?.header).toContain("recipient");
  expect(tables.find(({ name }) => name === "logs")?.header).toContain("note");
});
