import { expect, it } from "vitest";
import { accepted, agreed, commonSet, day, inOrder, noted, screened, session, skipped } from "@/lib/programs/testing/history";
import { everythingOf, idFor } from "../testing/everything";
import { recordOfExport } from "./record";

const events = inOrder([screened(0), agreed(0, { name: "Dr Canary" }), accepted(0), session(14, { burning: true }), noted(15), skipped(16)]);
const everything = everythingOf(events, commonSet, "in my words");
const choice = { name: false, notes: false };
/** With its logs as a list. */
const recordOf = (...asked: Parameters<typeof recordOfExport>) => {
  const { logs = [], ...record } = recordOfExport(...asked);
  return { ...record, logs: [...logs] };
};

it("tells each log by what was answered, sizes in mm, and the decision where one was made", () => {
  const { logs } = recordOf(everything, choice);
  expect(logs.map(({ kind }) => kind)).toEqual(["dilation", "daily", "skip"]);
  expect(logs[0]).toMatchObject({
    pain: 1,
    comfort: 8,
    soreness: 0,
    flags: ["burning"],
    segments: [{ deviceId: idFor("d18"), minutes: 3, sizeMm: 18 }],
  });
  expect(logs[0]?.decision?.rule).toBe("DEC-SHARP");
  expect(logs[2]).toEqual({ id: idFor("e0005"), on: day(16), kind: "skip", skipReason: "other" });
});

it("leaves out what was deleted, other days, names, and own words unless they are asked for", () => {
  const gone = { ...everything, logs: everything.logs.map((log, at) => (at === 0 ? { ...log, deletedAt: "2026-02-01T00:00:00.000Z" } : log)) };
  expect(recordOf(gone, choice).logs).toHaveLength(2);
  const { logs } = recordOf(everything, { ...choice, from: day(15), to: day(15) });
  expect(logs.map(({ on }) => on)).toEqual([day(15)]);
  expect(recordOf(everything, { ...choice, to: "2026-01-04" })).toMatchObject({ programs: [], screenings: [], agreements: [], logs: [] });
  expect(JSON.stringify(recordOf(everything, choice))).not.toMatch(/words|Canary|canary-name|"label"/);
  const all = recordOf(everything, { name: true, notes: true });
  expect(all).toMatchObject({ name: "canary-name", devices: [{ label: "18 mm" }, {}, {}, {}, {}] });
  expect(all.logs.every(({ note }) => note === "in my words")).toBe(true);
});
