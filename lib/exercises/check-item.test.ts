import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exerciseById, exercises } from "@/lib/exercises/catalogue";
import { checkItem, sumItems } from "@/lib/exercises/check-item";
import { draftItem, draftOf } from "@/lib/exercises/draft";
import { itemShape } from "@/lib/exercises/item-shape";
import { shapes } from "@/lib/exercises/read-own-routine";
import { routines } from "@/lib/exercises/routines";
import { squeezeRatio } from "@/lib/exercises/squeeze-ratio";
import { timedSteps } from "@/lib/exercises/timed-steps";
import { routineSeconds } from "@/lib/exercises/total-time";

const shape = itemShape(exerciseById("pf-slow"));
const typed = draftItem(shape);
const errorsOf = (more: object) => {
  const checked = checkItem({ ...typed, ...more }, shape);
  return "errors" in checked ? checked.errors : {};
};

describe("checkItem", () => {
  it("takes the catalogue's own dose", () => {
    expect(checkItem(typed, shape)).toMatchObject({ item: { repetitions: 10, seconds: { contract: 10, release: 10 } } });
  });

  it.each([
    [{ repetitions: "2" }, { repetitions: "Write a whole number from 3 to 10." }],
    [{ repetitions: "11" }, { repetitions: "Write a whole number from 3 to 10." }],
    [{ repetitions: "4.5" }, { repetitions: "Write a whole number from 3 to 10." }],
    [{ seconds: { contract: "11", release: "12" } }, { "seconds.contract": "Write whole seconds from 1 to 10." }],
    [{ seconds: { contract: "8", release: "7" } }, { "seconds.release": "Letting go takes at least as long as the squeeze: 8 s or more." }],
    [{ position: "kneeling" }, { position: "Choose a position from the list." }],
  ])("answers %j beside the field", (more, errors) => {
    expect(errorsOf(more)).toEqual(errors);
  });

  it("asks for sets only where there may be more than one", () => {
    const breath = itemShape(exerciseById("breath-diaphragm"));
    expect(checkItem({ ...draftItem(breath), sets: "" }, breath)).toEqual({ errors: { sets: "Write a whole number from 1 to 2." } });
    expect(shape.limits.sets).toEqual([1, 1]);
  });

  it("takes both ends of each bound", () => {
    for (const seconds of [
      { contract: "1", release: "3" },
      { contract: "10", release: "20" },
    ])
      expect(errorsOf({ seconds, repetitions: "3" })).toEqual({});
    const breath = itemShape(exerciseById("breath-diaphragm"));
    expect(checkItem({ ...draftItem(breath), seconds: { in: "6", out: "5" } }, breath)).toEqual({
      errors: { "seconds.out": "The breath out is at least as long as the breath in: 6 s or more." },
    });
  });

  it("leaves to a soak only its minutes, and ignores a field that it does not have", () => {
    const soak = itemShape(exerciseById("warm-soak"));
    expect(soak.tempo).toEqual([]);
    expect(checkItem({ exerciseId: "warm-soak", position: "sitting", repetitions: "15", seconds: { rest: "600" } }, soak)).toMatchObject({
      item: { exerciseId: "warm-soak", position: "sitting", repetitions: 15 },
    });
  });

  it("comes to the very cycle that is played", () => {
    const number = fc.integer({ min: 0, max: 62 }).map(String);
    fc.assert(
      fc.property(fc.constantFrom(...exercises), number, number, number, number, (exercise, repetitions, sets, one, other) => {
        const own = itemShape(exercise);
        const draft = draftItem(own);
        const [first, second] = own.tempo.map(({ phase }) => phase);
        const checked = checkItem(
          {
            ...draft,
            ...(draft.repetitions && { repetitions }),
            ...(draft.sets && { sets }),
            seconds: { ...(first && { [first]: one }), ...(second && { [second]: other }) },
          },
          own,
        );
        if ("errors" in checked) return;
        const { cycle } = timedSteps(exercise, checked.item);
        expect(checked.cycle).toEqual({ ...cycle, steps: cycle.steps.map(({ phase, seconds }) => ({ phase, seconds })) });
      }),
    );
  });
});

describe("sumItems", () => {
  it.each(routines)("of $id is what the routine takes, squeezes and lets go", (routine) => {
    const ratio = squeezeRatio(routine);
    expect(sumItems(draftOf(routine, shapes).items, shapes)).toEqual({
      seconds: routineSeconds(routine),
      squeezeSeconds: ratio?.squeezeSeconds ?? 0,
      letGoSeconds: ratio?.letGoSeconds ?? 0,
    });
  });

  it("is unknown while a number is wrong", () => {
    expect(sumItems([{ ...typed, repetitions: "x" }], shapes)).toBeUndefined();
    expect(sumItems([{ exerciseId: "toString", position: "lying" }], shapes)).toBeUndefined();
  });
});
