import { describe, expect, it } from "vitest";
import type { Export } from "@/lib/accounts/data/schema";
import { intakeSchema } from "@/lib/screening/schema";
import { dailyLogSchema, dilationLogSchema } from "@/lib/sessions/schema";
import { none } from "../testing/everything";
import { countsBy } from "./arriving";
import { type Here, proveExport } from "./prove-export";

const idOf = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const at = "2026-01-05T20:00:00.000Z";
const now = new Date("2026-03-01T12:00:00Z");
const here: Here = { now, timeZone: "Europe/London", isEmpty: true, devices: [], ownRoutines: [] };
const intake = intakeSchema.parse({ adult: true, ownChoice: "yes", intoxicated: false, consent: true, use: "anal", goal: "comfort" });
const { on: _, ...session } = dilationLogSchema.parse({
  kind: "dilation",
  on: "2026-01-05",
  segments: [{ deviceId: idOf(1), minutes: 5 }],
  pain: 2,
  comfort: 7,
});
const { on: __, ...check } = dailyLogSchema.parse({ kind: "daily", on: "2026-01-05", baselinePain: 0 });

const row = {
  kind: "",
  time: null,
  pain: null,
  comfort: null,
  blood: null,
  deviceId: null,
  note: null,
  decision: null,
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
};
/** A whole file of a short life. */
const file = (): Export => ({
  format: "gradual-export",
  version: 1,
  exportedAt: at,
  account: {
    userId: idOf(99),
    userName: "somebody",
    timeZone: "Pacific/Auckland",
    region: "uk",
    unit: "mm",
    deviceWord: "trainer",
    adultConfirmedAt: at,
    createdAt: at,
  },
  ...none,
  consents: [{ id: idOf(50), kind: "health-data", version: "1", grantedAt: at, withdrawnAt: null }],
  screenings: [{ id: idOf(2), on: "2026-01-04", intake, result: "clear", createdAt: at }],
  devices: [
    {
      id: idOf(1),
      label: "20 mm",
      maxDiameterMm: 20,
      insertableLengthMm: 100,
      tip: "rounded",
      flaredBase: true,
      material: "silicone",
      use: "anal",
      createdAt: at,
      retiredAt: null,
      away: [{ from: "2026-01-10", until: "2026-01-12" }],
    },
  ],
  ownRoutines: [
    {
      id: idOf(3),
      name: "Calm",
      items: [{ exerciseId: "pf-drop", position: "lying" }],
      timesPerDay: 1,
      daysPerWeek: 7,
      createdAt: at,
      updatedAt: at,
      deletedAt: at,
    },
  ],
  programs: [{ id: idOf(4), kind: "general-comfort", version: 1, on: "2026-01-04", parameters: null, createdAt: at }],
  planChanges: [{ id: idOf(9), on: "2026-01-06", kind: "availability", body: { weekdays: [1, 3, 5] }, createdAt: at, undoneAt: null }],
  agreements: [
    {
      id: idOf(5),
      on: "2026-01-05",
      name: "Dr",
      role: "doctor",
      agrees: true,
      floor: null,
      parameters: { holdSeconds: 30 },
      createdAt: at,
      undoneAt: null,
    },
  ],
  confirmations: [{ id: idOf(6), on: "2026-01-20", deviceId: idOf(1), createdAt: at }],
  logs: [
    { ...row, id: idOf(7), kind: "dilation", on: "2026-01-05", time: "20:00", body: session, note: "a note" },
    { ...row, id: idOf(8), kind: "daily", on: "2026-01-06", body: check, deletedAt: at },
  ],
});

const prove = (change: (file: Export) => unknown = () => undefined, where: Partial<Here> = {}) => {
  const changed = file();
  return proveExport(change(changed) ?? changed, { ...here, ...where });
};
const problemsOf = (...asked: Parameters<typeof prove>) => {
  const proven = prove(...asked);
  return proven.ok ? [] : proven.problems;
};
/** The first row of a section; the file of these tests has one. */
const first = <T>([one]: readonly T[]): T => one as T;

describe("an export of ours", () => {
  it("is proven whole, with its ids and moments, without its decisions", () => {
    const proven = prove();
    if (!proven.ok) throw new Error(proven.problems.join());
    const { arrivals } = proven;
    expect(countsBy((section) => arrivals[section].length)).toEqual({
      devices: 1,
      ownRoutines: 1,
      planChanges: 1,
      screenings: 1,
      agreements: 1,
      programs: 1,
      confirmations: 1,
      logs: 2,
    });
    expect(proven.settings).toEqual({ timeZone: "Pacific/Auckland", region: "uk", unit: "mm", deviceWord: "trainer" });
    expect(proven.arrivals.logs[0]).toEqual({
      log: { ...session, id: idOf(7), on: "2026-01-05", time: "20:00", note: "a note" },
      createdAt: at,
      updatedAt: at,
      deletedAt: null,
    });
    expect(proven.arrivals.agreements[0]).toMatchObject({ type: "clinician", id: idOf(5), parameters: { holdSeconds: 30 }, createdAt: at });
    expect(JSON.stringify(arrivals)).not.toContain("decision");
  });
  it("is screened by the rules again, whatever it says of the result", () => {
    const proven = prove((changed) => void Object.assign(first(changed.screenings), { result: "clear", intake: { ...intake, urgent: ["fever"] } }));
    expect(proven.ok && proven.arrivals.screenings).toMatchObject([{ result: "urgent-care" }]);
  });
  it("of an earlier day may have less, which then does not come in", () => {
    const proven = prove(({ ownRoutines: ___, activity: ____, ...changed }) => changed);
    expect(proven.ok && [proven.arrivals.ownRoutines, proven.arrivals.logs.length]).toEqual([[], 2]);
  });
  it("may name a size that is in the account already", () => {
    const without = (changed: Export) => ({ ...changed, devices: [] });
    expect(problemsOf(without)).toEqual([
      "Steps to the next size, number 1: It names a size that is not in the file.",
      "Logs, number 1: Choose sizes from your own set.",
    ]);
    expect(problemsOf(without, { devices: [{ id: idOf(1) }] })).toEqual([]);
  });
  it("is of a day in its own time zone where the account is empty, and in the account's where it is not", () => {
    // 12:00 in London is already tomorrow in Auckland.
    const tomorrow = (changed: Export) => void Object.assign(first(changed.programs), { on: "2026-03-02" });
    expect(problemsOf(tomorrow)).toEqual([]);
    expect(problemsOf(tomorrow, { isEmpty: false })).toEqual(["Programs, number 1: Its day has not come yet."]);
  });

  const wrong: [string, (changed: Export) => unknown, RegExp][] = [
    ["no export", () => ({ hello: 1 }), /not an export of Gradual/],
    ["a list", () => [], /not an export of Gradual/],
    ["a text", () => "gradual-export", /not an export of Gradual/],
    ["another version", (changed) => ({ ...changed, version: 2 }), /of a version/],
    ["a section more", (changed) => ({ ...changed, users: [] }), /not as an export has it/],
    ["a column more", (changed) => void Object.assign(first(changed.logs), { userId: idOf(98) }), /logs, number 1/],
    ["an id that is none", (changed) => void Object.assign(first(changed.logs), { id: "'; DROP TABLE logs; --" }), /logs, number 1, id/],
    ["an id twice", (changed) => void changed.logs.push(first(changed.logs)), /Logs, number 3: It is there twice/],
    [
      "pain of 11",
      (changed) => void Object.assign(first(changed.logs), { body: { ...session, pain: 11 } }),
      /Logs, number 1: Choose a number from 0 to 10/,
    ],
    ["a body of its own making", (changed) => void Object.assign(first(changed.logs), { body: { ...session, counts: true } }), /Logs, number 1: /],
    ["a body that is none", (changed) => void Object.assign(first(changed.logs), { body: null }), /Logs, number 1: /],
    ["a size of 60 mm", (changed) => void Object.assign(first(changed.devices), { maxDiameterMm: 60 }), /Sizes, number 1: 40 mm is the largest/],
    ["a size without a base", (changed) => void Object.assign(first(changed.devices), { flaredBase: false }), /Sizes, number 1: /],
    [
      "a routine past its bounds",
      (changed) => void Object.assign(first(changed.ownRoutines), { items: [{ exerciseId: "pf-drop", position: "lying", sets: 600 }] }),
      /Own routines, number 1: /,
    ],
    [
      "an intake with a lie in it",
      (changed) => void Object.assign(first(changed.screenings), { intake: { ...intake, result: "clear" } }),
      /Screenings, number 1: /,
    ],
    ["a program that there is not", (changed) => void Object.assign(first(changed.programs), { kind: "faster" }), /Programs, number 1: /],
    [
      "own numbers past its program's bounds",
      (changed) =>
        void changed.programs.push({ ...first(changed.programs), id: idOf(40), version: 2, kind: "relax-first", parameters: { dilationMinutes: 9 } }),
      /Programs, number 2: One minute to begin/,
    ],
    ["a version past its column", (changed) => void Object.assign(first(changed.programs), { version: 40_000 }), /Programs, number 1: /],
    [
      "a parameter past its bound",
      (changed) => void Object.assign(first(changed.agreements), { parameters: { maxDiameterMm: 60 } }),
      /agreements, number 1: /,
    ],
    ["a day to come", (changed) => void Object.assign(first(changed.logs), { on: "2026-03-05" }), /Logs, number 1: Its day has not come yet/],
    [
      "a moment to come",
      (changed) => void Object.assign(first(changed.devices), { createdAt: "2026-03-05T00:00:00Z" }),
      /Sizes, number 1: It is dated in the future/,
    ],
    ["a time zone that is none", (changed) => ({ ...changed, account: { ...changed.account, timeZone: "+02:00" } }), /Account: Choose a time zone/],
  ];
  it.each(wrong)("with %s is refused whole, and says where", (_name, change, sentence) => {
    expect(problemsOf(change).join("\n")).toMatch(sentence);
  });
});
