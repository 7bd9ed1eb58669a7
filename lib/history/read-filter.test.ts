import { describe, expect, it } from "vitest";
import { filterQuery, mostDays, readFilter, stretchTo } from "./read-filter";

const today = "2026-03-31";
const own = "0199f000-0000-7000-8000-000000000001";
const read = (query: Record<string, unknown>) => readFilter(query, { today, devices: [own] });

describe("the filter of an address", () => {
  it("is the last twelve weeks when nothing is asked, also by a form left empty", () => {
    expect(read({})).toEqual({ from: "2026-01-07", to: today, set: false, problems: [] });
    expect(read({ from: "", to: "", kind: "", device: "" })).toEqual(read({}));
  });
  it("takes days, kind and device", () => {
    expect(read({ from: "2026-02-01", to: "2026-02-28", kind: "session", device: own })).toEqual({
      from: "2026-02-01",
      to: "2026-02-28",
      kind: "session",
      device: own,
      set: true,
      problems: [],
    });
  });
  it("ends today at the latest, and counts back from the last day where no first one is given", () => {
    expect(read({ from: "2026-03-01", to: "2030-01-01" })).toMatchObject({ from: "2026-03-01", to: today });
    expect(read({ to: "2026-02-28" })).toMatchObject({ from: "2025-12-07", to: "2026-02-28" });
  });
  it("shows a year of a longer time, and says what lies before it", () => {
    const { from, to, before } = read({ from: "2020-01-01" });
    expect([from, to, before]).toEqual(["2025-03-31", today, { from: "2020-01-01", to: "2025-03-30" }]);
    expect(read({ from: "2025-03-31" })).not.toHaveProperty("before");
    expect(mostDays).toBe(366);
  });
  it.each([
    [{ from: "yesterday" }, ["from"]],
    [{ from: "2026-02-30", to: ["2026-03-01"] }, ["from", "to"]],
    [{ kind: "dilation'--", device: "0199f000-0000-7000-8000-000000000002" }, ["kind", "device"]],
    [{ device: { not: "" } }, ["device"]],
    [{ from: "2026-03-02", to: "2026-03-01" }, ["order"]],
    [{ from: "2027-01-01" }, ["order"]],
  ])("leaves %j out and says so", (query, problems) => {
    expect(read(query)).toMatchObject({ from: "2026-01-07", to: today, set: false, problems });
  });
  it("keeps what is right beside what is wrong", () => {
    expect(read({ from: "x", kind: "skip" })).toMatchObject({ kind: "skip", set: true, problems: ["from"] });
  });
  it("comes back as it went", () => {
    const filter = read({ from: "2026-02-01", kind: "daily", device: own });
    expect(read(Object.fromEntries(new URLSearchParams(filterQuery(filter))))).toEqual(filter);
    expect(filterQuery(read({}))).toBe("");
    expect(filterQuery(read({}), { from: "2026-01-01", to: "2026-01-31" })).toBe("from=2026-01-01&to=2026-01-31");
  });
});

it("knows the stretches that are one press away", () => {
  const known = { today: "2026-11-26", devices: [] };
  const of = (query: object) => (["weeks", "halfYear", "year"] as const).map((one) => stretchTo(known.today, one, readFilter({ ...query }, known)));
  expect(of({}).map(({ query }) => query)).toEqual(["", "?from=2026-05-29", "?from=2025-11-27"]);
  expect(of({}).map(({ here }) => here)).toEqual([true, false, false]);
  expect(of({ from: "2025-11-27" }).map(({ here }) => here)).toEqual([false, false, true]);
  expect(of({ from: "2025-11-27", kind: "session" }).map(({ here }) => here)).toEqual([false, false, false]);
});
