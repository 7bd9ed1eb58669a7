import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exercises } from "@/lib/exercises/catalogue";
import { arrange, type Build, type Draft, draftItem, draftOf, emptyDraft, mostItems, readBuild } from "@/lib/exercises/draft";
import { ownRoutineSchema } from "@/lib/exercises/own-routine";
import { readRoutine, shapes } from "@/lib/exercises/read-own-routine";
import { routineById } from "@/lib/exercises/routines";

const id = "0199f000-0000-7000-8000-000000000001";
const start = (...ids: string[]): Build => ({ draft: { ...emptyDraft, items: ids.flatMap((one) => (shapes[one] ? [draftItem(shapes[one])] : [])) } });
const press = (build: Build, pressed: string, added = "") => arrange(build, pressed, added, { shapes });
const order = ({ draft }: Build) => draft.items.map(({ exerciseId }) => exerciseId);

/** A draft as its form would send it. */
function valuesOf({ items, ...rest }: Draft): Record<string, string> {
  const values: Record<string, string> = { ...rest };
  items.forEach(({ seconds, ...item }, at) => {
    for (const [key, value] of Object.entries(item)) values[`items.${at}.${key}`] = value;
    for (const [phase, value] of Object.entries(seconds ?? {})) values[`items.${at}.seconds.${phase}`] = value;
  });
  return values;
}

describe("putting a routine together", () => {
  it("adds at the end, with the catalogue's own dose and a field for all that can be changed", () => {
    const { draft, said } = press(start("breath-diaphragm"), "add", "pf-slow");
    expect(said).toEqual({ did: "added", exerciseId: "pf-slow", place: 2 });
    expect(draft.items[1]).toEqual({
      exerciseId: "pf-slow",
      position: "lying",
      repetitions: "10",
      seconds: { contract: "10", release: "10" },
    });
    expect(press(start(), "add", "body-scan").draft.items[0]).toEqual({ exerciseId: "body-scan", position: "lying", seconds: { contract: "7" } });
  });

  it("moves, removes and undoes the last of it", () => {
    const three = start("breath-diaphragm", "pf-drop", "cat-cow");
    expect(order(press(three, "up.1"))).toEqual(["pf-drop", "breath-diaphragm", "cat-cow"]);
    expect(order(press(three, "down.1"))).toEqual(["breath-diaphragm", "cat-cow", "pf-drop"]);
    const removed = press(three, "remove.0");
    expect(order(removed)).toEqual(["pf-drop", "cat-cow"]);
    expect(order(press(removed, "undo"))).toEqual(order(three));
    expect(press(removed, "undo")).toMatchObject({ said: { did: "undone" } });
    expect(press(removed, "undo").before).toBeUndefined();
  });

  it.each(["up.0", "down.2", "remove.3", "up.-1", "up.9999", "undo", "save", "constructor", ""])("takes %j as nothing to do", (pressed) => {
    const three = start("breath-diaphragm", "pf-drop", "cat-cow");
    expect(press(three, pressed)).toEqual(three);
  });

  it("says why it adds nothing: no exercise, a full routine, a closed squeeze (EX-TIGHT)", () => {
    expect(press(start(), "add", "__proto__").refused).toMatch(/Choose/);
    const full = start(...Array.from({ length: mostItems }, () => "pf-drop"));
    expect(press(full, "add", "pf-drop").refused).toMatch(/12/);
    const closed = (added: string) => arrange(start(), "add", added, { shapes, closed: "Closed." });
    expect(closed("pf-quick")).toEqual({ ...start(), refused: "Closed." });
    expect(order(closed("pf-drop"))).toEqual(["pf-drop"]);
  });

  it("keeps what was typed, right or wrong, in whatever order", () => {
    const typed = start("breath-diaphragm", "pf-drop");
    typed.draft.items[0] = { ...typed.draft.items[0], exerciseId: "breath-diaphragm", position: "lying", repetitions: "many" };
    expect(press(typed, "down.0").draft.items[1]?.repetitions).toBe("many");
    expect(readBuild(valuesOf(typed.draft))).toEqual(typed);
  });

  it("begins from a named routine as that routine is", () => {
    const read = readRoutine(id, draftOf(routineById("strength-build"), shapes));
    expect(read).toMatchObject({ routine: { timesPerDay: 3, daysPerWeek: 7 } });
    if ("routine" in read)
      expect(read.routine.items[1]).toMatchObject({ exerciseId: "pf-slow", repetitions: 8, seconds: { contract: 6, release: 8 } });
  });

  it("survives what is no JSON in the place of the last change", () => {
    for (const before of ["", "{", "null", "7", "{}"]) expect(readBuild({ before }).before).toBeUndefined();
  });

  it("by no sequence of presses and typed texts leads to a routine outside the bounds", () => {
    const pressed = fc.oneof(
      fc.constant("add"),
      fc.constant("undo"),
      fc.tuple(fc.constantFrom("up", "down", "remove"), fc.nat({ max: 13 })).map(([does, at]) => `${does}.${at}`),
    );
    const text = fc.oneof(fc.integer({ min: -5, max: 70 }).map(String), fc.string({ maxLength: 4 }));
    const step = fc.record({
      pressed,
      added: fc.constantFrom(...exercises.map((exercise) => exercise.id), "nothing"),
      typed: fc.option(fc.record({ at: fc.nat({ max: 11 }), repetitions: text, sets: text, one: text, other: text })),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let build: Build = { draft: { ...emptyDraft, name: "Mine" } };
        for (const { pressed: name, added, typed } of steps) {
          const { said: _, refused: __, ...next } = press(build, name, added);
          build = next;
          const item = typed && build.draft.items[typed.at];
          if (item) {
            if (item.repetitions !== undefined) item.repetitions = typed.repetitions;
            if (item.sets !== undefined) item.sets = typed.sets;
            const [first, second] = Object.keys(item.seconds ?? {});
            if (item.seconds && first) item.seconds = { ...item.seconds, [first]: typed.one, ...(second && { [second]: typed.other }) };
          }
          expect(build.draft.items.length).toBeLessThanOrEqual(mostItems);
          const read = readRoutine(id, build.draft);
          if ("routine" in read) expect(ownRoutineSchema.parse(read.routine)).toEqual(read.routine);
          else expect(Object.keys(read.errors).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
  });
});
