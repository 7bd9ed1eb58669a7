import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProgramDevice } from "./schema";
import { standingOn } from "./standing";
import { comfort, commonSet, confirmed, day, folded, fortnight, session, sizes } from "./testing/history";
import { withoutDevice } from "./without-device";

const at20 = [...comfort(...fortnight), confirmed(28, "d20"), session(28, {}, "d20")];
const without = (id: string, events = at20, on = 30, set: ProgramDevice[] = commonSet) => withoutDevice(folded(events, set).state, set, day(on), id);

describe("what putting a size away changes", () => {
  it("leads the size in force down to the next smaller, and names the step that becomes wide", () => {
    expect(without("d20")).toMatchObject({ sizeMm: 18, gap: { fromMm: 18, toMm: 23, severity: "block", bridgeMm: [21] } });
  });
  it("closes the dilator where no smaller one is left", () => {
    expect(without("d18", comfort(14), 16)).toMatchObject({ closed: { rule: "PRG-NO-DEVICE" } });
    expect(without("d18", comfort(14), 16)).not.toHaveProperty("sizeMm");
  });
  it("says which size comes next instead, or that none does", () => {
    expect(without("d23")).toMatchObject({ next: { mm: 27 }, gap: { fromMm: 20, toMm: 27 } });
    expect(without("d23", at20, 30, sizes(18, 20, 23))).toEqual({ next: {} });
  });
  it("changes nothing at the far end, in another use's set, or of one that is away already", () => {
    expect(without("d30")).toEqual({});
    const other = sizes(10, 12).map((device) => ({ ...device, use: "vaginal" as const }));
    expect(without("d12", at20, 30, [...commonSet, ...other])).toEqual({});
    const away = commonSet.map((device) => (device.id === "d20" ? { ...device, retiredOn: day(29) } : device));
    expect(without("d20", at20, 30, away)).toEqual({});
  });
  it("changes nothing of the step where its twin stays", () => {
    const [twin] = sizes(20);
    expect(without("d20", at20, 30, [...commonSet, { ...twin, id: "d20b" } as ProgramDevice])).toEqual({});
  });
  it("says that a session of today at it counts no more", () => {
    expect(without("d20", at20, 28)).toMatchObject({ usedToday: true });
    expect(without("d18", at20, 28)).not.toHaveProperty("usedToday");
  });
  it("is empty before anything has begun", () => {
    expect(withoutDevice(folded([]).state, sizes(18), day(0), "d18")).toEqual({});
  });
});

it("foresees the very standing that follows, whatever is put away", () => {
  fc.assert(
    fc.property(fc.constantFrom(...commonSet), fc.integer({ min: 29, max: 50 }), ({ id }, on) => {
      const after = commonSet.map((device) => (device.id === id ? { ...device, retiredOn: day(on) } : device));
      const foreseen = without(id, at20, on);
      const before = standingOn(folded(at20).state, commonSet, day(on));
      const then = standingOn(folded(at20, after).state, after, day(on));
      expect(then.device?.mm).toBe(foreseen.sizeMm ?? before.device?.mm);
      expect(then.dilation.open).toBe(before.dilation.open && !foreseen.closed);
    }),
  );
});
