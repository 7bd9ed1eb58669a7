import { expect, test } from "vitest";
import { setBy } from "./apply-screening";
import type { Event } from "./schema";
import { accepted, agreed, allSet, comfort, confirmed, day, folded, fortnight, screened, session, sizes, standing } from "./testing/history";

const paused = [...comfort(14), session(16, { pain: 8 })];

test("a pause ends when all that it asks for is recorded, in either order", () => {
  expect(standing([...paused, screened(17)], 17).needs).toEqual(["clinician"]);
  expect(standing([...paused, screened(17), agreed(18)], 18).state).toBe("active");
  expect(standing([...paused, agreed(17), screened(18)], 18).state).toBe("active");
});

test("a screening that forbids ends no pause and keeps the program for a better one", () => {
  const forbidden = [...paused, agreed(17), screened(17, { care: ["lump"] })];
  expect(standing(forbidden, 17).state).toBe("blocked");
  expect(standing([...forbidden, screened(20)], 20)).toMatchObject({ state: "active", program: { kind: "general-comfort", version: 1 } });
});

test("a program that the new screening does not open is dropped", () => {
  expect(standing([...comfort(14), screened(15, { tight: ["pelvic-pain"] })], 15)).toMatchObject({ state: "gentle", opens: ["relax-first"] });
});

test("a new acceptance is a new version", () => {
  expect(standing([...comfort(), accepted(5, "relax-first")], 5).program).toMatchObject({ kind: "relax-first", version: 2 });
});

test("relax-first leads to the smallest size, and a lower cap down to it", () => {
  const at20 = [...comfort(...fortnight), confirmed(28, "d20"), session(28, {}, "d20")];
  expect(standing([...at20, accepted(29, "relax-first")], 29).device?.mm).toBe(18);
  expect(standing([...at20, agreed(29, { parameters: { maxDiameterMm: 19 } })], 29).device?.mm).toBe(18);
});

test("a clinician's start leads down, never up, and does not come from another program's size", () => {
  const at20 = [...comfort(...fortnight), confirmed(28, "d20"), session(28, {}, "d20")];
  expect(standing([...at20, agreed(29, { parameters: { startDiameterMm: 18 } })], 29).device?.mm).toBe(18);
  expect(standing([...at20, agreed(29, { parameters: { startDiameterMm: 27 } })], 29).device?.mm).toBe(20);
  const operated = [screened(30, { clinician: ["surgery-under-6-months"] }), agreed(30, { parameters: allSet }), accepted(30, "post-operative")];
  expect(standing([...at20, ...operated], 30).device?.mm).toBe(18);
});

test("parameters stay those of the agreement that set them, until another sets its own", () => {
  const led = [screened(0, { clinician: ["prolapse"] }), agreed(0, { parameters: { maxDiameterMm: 23 } }), accepted(0)];
  const by = (events: Event[]) => {
    const { clinician } = folded(events).state;
    return clinician && { ...setBy(clinician), maxMm: clinician.parameters?.maxDiameterMm };
  };
  const first = { on: day(0), id: "e0001", role: "doctor", maxMm: 23 };
  expect(by(led)).toEqual(first);
  const again = agreed(5, { role: "nurse", floor: "neither" });
  expect(by([...led, again, agreed(6, { role: "specialist" })])).toEqual(first);
  const other = agreed(7, { role: "physiotherapist", parameters: { maxDiameterMm: 20 } });
  expect(by([...led, again, other])).toEqual({ on: day(7), id: "e0004", role: "physiotherapist", maxMm: 20 });
});

test("sizes of one use say nothing about another", () => {
  const both = [...sizes(18, 20), ...sizes(15, 17).map((device) => ({ ...device, id: `v${device.maxDiameterMm}`, use: "vaginal" as const }))];
  const { state } = folded([...comfort(14), screened(20, { use: "vaginal" })], both);
  expect(state.size).toBeUndefined();
  expect(standing([...comfort(14), screened(20, { use: "vaginal" })], 20, both).device?.id).toBe("v15");
});

test("an agreement, with its sizes, does not pass from one use to the other", () => {
  const led = [screened(0, { clinician: ["prolapse"] }), agreed(0, { parameters: { maxDiameterMm: 34 } }), accepted(0)];
  expect(standing([...led, screened(16, { clinician: ["prolapse"] })], 16).state).toBe("active");
  const changed = standing([...led, screened(16, { clinician: ["prolapse"], use: "vaginal" })], 16);
  expect(changed).toMatchObject({ state: "gentle", needs: ["clinician"] });
  expect(changed.clinician).toBeUndefined();
});
