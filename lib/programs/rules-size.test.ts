import { expect, test } from "vitest";
import { sizeRules } from "./rules-size";
import type { Event } from "./schema";
import { mayStepUp } from "./standing";
import { accepted, agreed, comfort, confirmed, criterionOf, day, folded, fortnight, screened, session, sizes, standing } from "./testing/history";

type Sides = readonly [boolean, boolean];
const ready = (events: Event[], on: number, devices?: ReturnType<typeof sizes>) => standing(events, on, devices).readiness?.ready ?? false;
const met = (events: Event[], on: number, id: string, devices?: ReturnType<typeof sizes>) =>
  criterionOf(standing(events, on, devices), id)?.met ?? false;
const mm = (events: Event[], on: number, devices?: ReturnType<typeof sizes>) => standing(events, on, devices).device?.mm;
/** The last of the fortnight's sessions goes otherwise. */
const last = (more: Parameters<typeof session>[1]): Event[] => [...comfort(...fortnight.slice(0, -1)), session(25, more)];
const at20 = [...comfort(...fortnight), confirmed(28, "d20"), session(28, {}, "d20")];
const led = (parameters: object) => [screened(0, { clinician: ["prolapse"] }), agreed(0, { parameters }), accepted(0)];
const one = sizes(30, 31);
const oneAt = (events: Event[]) => [...events, ...fortnight.map((on) => session(on, {}, "d30"))];

const cases: Record<keyof typeof sizeRules, Sides> = {
  "PRG-START-SMALLEST": [mm(comfort(14), 14) === 18, mm([...led({ startDiameterMm: 22 }), session(14, {}, "d20")], 14) !== 20],
  "PRG-DAYS-14": [!ready(comfort(...fortnight), 27), !ready(comfort(...fortnight), 28)],
  "PRG-CALM-4": [!ready(comfort(14, 18, 25), 28), !ready(comfort(14, 18, 21, 25), 28)],
  "PRG-CALM-PAIN-2": [!ready(last({ pain: 3 }), 28), !ready(last({ pain: 2 }), 28)],
  "PRG-CALM-COMFORT-7": [!ready(last({ comfort: 6 }), 28), !ready(last({ comfort: 7 }), 28)],
  "PRG-NO-BLOOD-4": [!met(comfort(14, 16, 18), 20, "no-blood"), !met(comfort(14, 16, 18, 21), 22, "no-blood")],
  "PRG-SORENESS-1": [!ready(last({ nextDaySoreness: undefined }), 28), !ready(last({ nextDaySoreness: 1 }), 28)],
  "PRG-STEP-4MM": [!ready(comfort(...fortnight), 28, sizes(18, 22.5)), !ready(comfort(...fortnight), 28, sizes(18, 22))],
  "PRG-CONFIRM": [mm(comfort(...fortnight), 28) === 18, mm([...comfort(...fortnight), confirmed(28, "d20")], 28) !== 20],
  "PRG-NOT-HELD": [!ready([...comfort(...fortnight), agreed(27, { agrees: false })], 28), !ready(comfort(...fortnight), 28)],
  "PRG-LARGEST": [
    standing(comfort(14), 16, sizes(18)).readiness?.blockedBy?.rule === "PRG-LARGEST",
    standing(comfort(14), 16).readiness?.blockedBy !== undefined,
  ],
  "PRG-CAP-SELF-30": [
    standing(oneAt(comfort()), 28, one).readiness?.blockedBy?.rule === "PRG-CAP-SELF-30",
    !ready(oneAt(led({ startDiameterMm: 30, maxDiameterMm: 31 })), 28, one),
  ],
  "PRG-CAP-CLINICIAN": [
    standing([...led({ maxDiameterMm: 19.5 }), session(14)], 16).readiness?.blockedBy?.rule === "PRG-CAP-CLINICIAN",
    standing([...led({ maxDiameterMm: 20 }), session(14)], 16).readiness?.blockedBy !== undefined,
  ],
  "PRG-GAP-14": [mm(at20, 28 + 15) === 18, mm(at20, 28 + 14) !== 20],
  "PRG-RAMP-2": [ready([...at20, session(44), session(46)], 47), ready([...at20, session(44)], 47)],
  "PRG-GAP-60": [
    folded([...at20, screened(28 + 61)]).state.startSmallest === true,
    folded([...at20, screened(28 + 60)]).state.startSmallest === true,
  ],
};

test("every row has a case", () => expect(Object.keys(cases).sort()).toEqual(Object.keys(sizeRules).sort()));
test.each(Object.entries(cases))("%s applies on its side of the threshold and not on the other", (_, [applies, beyond]) => {
  expect(applies).toBe(true);
  expect(beyond).toBe(false);
});

test("a confirmation without readiness, or of another size, changes nothing", () => {
  expect(mm([...comfort(...fortnight), confirmed(27, "d20")], 27)).toBe(18);
  expect(mm([...comfort(...fortnight), confirmed(28, "d23")], 28)).toBe(18);
  expect(mayStepUp(standing(comfort(...fortnight), 28), "d23").ok).toBe(false);
  // Rule, source and standing of the answer belong together.
  expect(mayStepUp(standing(comfort(...fortnight), 27), "d20")).toMatchObject({ ok: false, why: { rule: "PRG-DAYS-14", standing: "S" } });
  expect(mayStepUp(standing(comfort(...fortnight), 28), "d20").ok).toBe(true);
});

test("a bad session at any size breaks the row of calm ones, a calm one outside the plan does not", () => {
  expect(ready([...comfort(...fortnight), session(26, {}, "d30")], 28)).toBe(true);
  expect(ready([...comfort(...fortnight), session(26, { pain: 3 }, "d30")], 28)).toBe(false);
});

test("the size in force never becomes what was merely used", () => {
  expect(mm([...comfort(14), session(16, {}, "d30")], 17)).toBe(18);
});

test("a device added later does not change what was begun with", () => {
  const added = [...sizes(18, 20), { ...sizes(15)[0], addedOn: "2026-02-01" } as ReturnType<typeof sizes>[number]];
  expect(mm(comfort(14), 40 - 12, added)).toBe(18);
  expect(mm(comfort(), 14, added)).toBe(18);
  expect(mm(comfort(), 30, added)).toBe(15);
});

test("a retired device keeps its history and is planned no more", () => {
  const retired = sizes(18, 20).map((device) => (device.id === "d20" ? { ...device, retiredOn: "2026-02-04" } : device));
  expect(mm(at20, 29, retired)).toBe(20);
  expect(mm(at20, 30, retired)).toBe(18);
});

test("a size taken back is stepped up to anew, never returned to by itself", () => {
  const [away, back] = [day(30), day(40)];
  const taken = sizes(18, 20).map((device) => (device.id === "d20" ? { ...device, away: [{ from: away, until: back }] } : device));
  const events = [...at20, session(31), session(33), session(38)];
  expect(mm(at20, 29, taken)).toBe(20);
  expect(mm(at20, 30, taken)).toBe(18);
  expect(mm(events, 39, taken)).toBe(18);
  expect(mm(events, 41, taken)).toBe(18);
  expect(standing(events, 41, taken).readiness).toMatchObject({ ready: false, nextDeviceId: "d20" });
});

test("a size taken back is not returned to where nothing happened while it was away, and the lower one counts from the day it was put away", () => {
  const taken = sizes(18, 20).map((device) => (device.id === "d20" ? { ...device, away: [{ from: day(30), until: day(35) }] } : device));
  expect(standing(at20, 36, taken).device).toMatchObject({ mm: 18, since: day(30) });
  const retired = sizes(18, 20).map((device) => (device.id === "d20" ? { ...device, retiredOn: day(30) } : device));
  expect(standing(at20, 36, retired).device).toMatchObject({ mm: 18, since: day(30) });
  const all = sizes(18, 20).map((device) => ({ ...device, away: [{ from: day(30), until: day(35) }] }));
  expect(standing(at20, 36, all).device, "with the whole set away it waits").toMatchObject({ mm: 20 });
});
