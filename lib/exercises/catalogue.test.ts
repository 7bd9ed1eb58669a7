import { describe, expect, it } from "vitest";
import { exerciseById, exercises, findExercise } from "@/lib/exercises/catalogue";
import { routines } from "@/lib/exercises/routines";
import { exerciseRules } from "@/lib/exercises/rules";
import { exercisePositions } from "@/lib/exercises/schema";
import { exerciseSeconds } from "@/lib/exercises/total-time";

/** clinical.md 7, row by row: [purpose, repetitions, sets, seconds by phase, locked when tight]. */
const ruleBook: Record<string, [string, number, number, Record<string, number>, boolean]> = {
  "breath-diaphragm": ["breathe", 30, 1, { in: 4, out: 6 }, false],
  "constructive-rest": ["relax", 10, 1, { in: 4, out: 6 }, false],
  "child-pose": ["stretch", 10, 1, { in: 4, out: 6 }, false],
  "cat-cow": ["mobility", 10, 1, { in: 4, out: 6 }, false],
  "happy-baby": ["stretch", 3, 1, { hold: 20 }, false],
  butterfly: ["stretch", 3, 1, { hold: 15 }, false],
  "supported-squat": ["stretch", 3, 1, { hold: 30 }, false],
  "pf-drop": ["relax", 10, 1, { in: 4, out: 6 }, false],
  "pf-find": ["coordinate", 5, 1, { contract: 2, release: 10 }, true],
  "pf-slow-start": ["strengthen", 10, 1, { contract: 3, release: 3 }, true],
  "pf-slow": ["strengthen", 10, 1, { contract: 10, release: 10 }, true],
  "pf-quick": ["strengthen", 10, 1, { contract: 1 }, true],
  "pf-submax": ["endurance", 3, 1, { contract: 20 }, true],
  knack: ["coordinate", 5, 1, {}, true],
  "toilet-mechanics": ["coordinate", 5, 1, { out: 5 }, false],
  "body-scan": ["relax", 1, 1, { contract: 7, release: 30 }, false],
  "warm-soak": ["heat", 12, 1, { rest: 60 }, false],
  "external-massage": ["relax", 6, 1, {}, false],
};

/** The rest of each row: [most repetitions at one time, times a day, who says the numbers, what it is left out with]. */
const restOfTheRow: Record<string, [number, number, "S" | "L" | "D", RegExp[]]> = {
  "breath-diaphragm": [30, 1, "L", [/dizzy/]],
  "constructive-rest": [10, 2, "L", []],
  "child-pose": [10, 2, "L", [/knee or hip/i]],
  "cat-cow": [10, 2, "L", [/wrist/i]],
  "happy-baby": [3, 1, "L", [/hip replacement/, /late pregnancy/i]],
  butterfly: [3, 1, "L", [/groin strain/]],
  "supported-squat": [3, 1, "D", [/prolapse/i, /haemorrhoids/i, /knee/i]],
  "pf-drop": [10, 2, "D", [/prolapse.*clinician/]],
  "pf-find": [5, 2, "D", [/pain/i, /tight/]],
  "pf-slow-start": [10, 3, "L", [/tight/]],
  "pf-slow": [10, 3, "L", [/tight/]],
  "pf-quick": [20, 3, "L", [/tight/]],
  "pf-submax": [3, 3, "L", [/tight/]],
  knack: [10, 2, "L", [/pain/i]],
  "toilet-mechanics": [5, 1, "L", [/surgery: ask/]],
  "body-scan": [1, 1, "L", [/tight.*leave out the squeezes/]],
  "warm-soak": [15, 1, "D", [/first 24 hours/, /numb/]],
  "external-massage": [10, 1, "S", [/fissure/, /infection/, /wound/, /numb/]],
};

describe("the catalogue", () => {
  it("holds the exercises of the rule book and no others", () => {
    expect(exercises.map(({ id }) => id).sort()).toEqual(Object.keys(ruleBook).sort());
  });

  it.each(Object.entries(ruleBook))("%s has the numbers of the rule book", (id, [purpose, repetitions, sets, seconds, locked]) => {
    const exercise = exerciseById(id);
    expect([exercise.purpose, exercise.cycle.repetitions, exercise.cycle.sets, exercise.lockedWhenTight]).toEqual([
      purpose,
      repetitions,
      sets,
      locked,
    ]);
    for (const [phase, length] of Object.entries(seconds)) {
      const steps = exercise.cycle.steps.filter((step) => step.phase === phase);
      expect(steps.length, phase).toBeGreaterThan(0);
      for (const step of steps) expect(step.seconds, phase).toBe(length);
    }
  });

  it.each(Object.entries(restOfTheRow))(
    "%s has the bounds, the source and the cautions of the rule book",
    (id, [most, timesPerDay, standing, cautions]) => {
      const exercise = exerciseById(id);
      const { limits, cycle } = exercise;
      // Breathing, stretches and the knack may be gone through twice; a squeeze that has a most has it for all its sets together.
      const squeezes = ["strengthen", "endurance"].includes(exercise.purpose);
      expect((squeezes ? limits.sets[1] : 1) * limits.repetitions[1]).toBe(most);
      expect(cycle.sets).toBe(1);
      expect(exercise.timesPerDay).toBe(timesPerDay);
      expect(exercise.sources[0]?.standing).toBe(standing);
      for (const caution of cautions) expect(exercise.avoid.join(" ")).toMatch(caution);
    },
  );

  it.each(exercises)("$id is complete and within bounds", (exercise) => {
    const { cycle, limits } = exercise;
    expect(exerciseSeconds(exercise)).toBeGreaterThanOrEqual(30);
    expect(exerciseSeconds(exercise)).toBeLessThanOrEqual(16 * 60);
    for (const step of [exercise.getReady, ...cycle.steps]) {
      expect(Number.isInteger(step.seconds) && step.seconds >= 1 && step.seconds <= 60, step.instruction).toBe(true);
      expect(step.instruction.length).toBeGreaterThan(5);
    }
    expect(cycle.repetitions).toBeGreaterThanOrEqual(limits.repetitions[0]);
    expect(cycle.repetitions).toBeLessThanOrEqual(limits.repetitions[1]);
    expect(cycle.sets).toBeGreaterThanOrEqual(limits.sets[0]);
    expect(cycle.sets).toBeLessThanOrEqual(limits.sets[1]);
    expect(exercise.timesPerDay).toBeGreaterThanOrEqual(1);
    expect(exercise.timesPerDay).toBeLessThanOrEqual(3);
    for (const list of [exercise.feels, exercise.shouldNotFeel, exercise.mistakes, exercise.avoid]) expect(list.length).toBeGreaterThan(0);
  });

  it.each(exercises)("$id goes through its positions in the order of progression", ({ positions }) => {
    const order = positions.map(({ position }) => exercisePositions.indexOf(position));
    expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
    expect(order.length).toBeGreaterThan(0);
  });

  it.each(exercises)("$id names a source for its numbers, its cautions and its wording", ({ sources }) => {
    expect(sources.length).toBeGreaterThanOrEqual(2);
    for (const { line, source, standing } of sources) {
      expect(line.length).toBeGreaterThan(5);
      expect(source.length).toBeGreaterThan(5);
      expect(["S", "L", "D"]).toContain(standing);
    }
    expect(sources.some(({ line }) => /our own wording/.test(line))).toBe(true);
    expect(sources.some(({ line }) => /a day/.test(line))).toBe(true);
  });

  it("closes everything that strengthens, and every other squeeze of the pelvic floor, while the floor is tight", () => {
    for (const exercise of exercises) {
      if (["strengthen", "endurance"].includes(exercise.purpose)) expect(exercise.lockedWhenTight, exercise.id).toBe(true);
      const squeezes = exercise.cycle.steps.some((step) => step.phase === "contract" && !step.skipWhenTight);
      if (squeezes && exercise.id !== "body-scan") expect(exercise.lockedWhenTight, exercise.id).toBe(true);
    }
  });

  it("warns about the urine flow wherever the pelvic floor is squeezed", () => {
    for (const exercise of exercises.filter(({ lockedWhenTight, id }) => lockedWhenTight && id !== "knack")) {
      expect(exercise.mistakes.join(" "), exercise.id).toMatch(/never/);
    }
  });

  it.each([
    ["a promise", /\b(cure[sd]?|curing|treats?|treating|heals?|healing|loosen\w*|fix(es)?)\b/i],
    ["a held breath", /h(o|e)ld(ing)? (the|your) breath/i],
    ["an American spelling", /\b(color|center|pee)\b/i],
  ])("never says %s", (_, forbidden) => {
    expect(JSON.stringify({ exercises, routines, exerciseRules })).not.toMatch(forbidden);
  });

  it("finds by id, and nothing for an unknown one", () => {
    expect(findExercise("pf-drop")?.name).toBe("The drop");
    expect(findExercise("toString")).toBeUndefined();
    expect(() => exerciseById("nothing")).toThrow("nothing");
  });
});
