import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exerciseById, exercises } from "./catalogue";
import { exerciseTimeline, routineTimeline } from "./routine-timeline";
import { routines } from "./routines";
import { type Override, phases } from "./schema";
import { squeezeRatio } from "./squeeze-ratio";
import { timelineSeconds } from "./timeline";
import { exerciseSeconds, routineSeconds } from "./total-time";

describe.each(routines)("the timeline of $id", (routine) => {
  const timeline = routineTimeline(routine);

  it("takes the routine's own time, and ends", () => {
    expect(timelineSeconds(timeline)).toBe(routineSeconds(routine));
    expect(timeline.cues.at(-1)).toMatchObject({ phase: "end", seconds: 0 });
    expect(timeline.cues.filter(({ phase }) => phase === "end")).toHaveLength(1);
  });

  it("has the exercises in their order, each beginning by getting ready", () => {
    expect(timeline.parts.map(({ exerciseId }) => exerciseId)).toEqual([...routine.items.map(({ exerciseId }) => exerciseId), undefined]);
    const order = timeline.cues.map(({ part }) => part);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    for (const [part] of routine.items.entries()) expect(timeline.cues.find((cue) => cue.part === part)?.phase).toBe("get-ready");
  });

  it("squeezes and lets go as long as the routine's ratio says", () => {
    const locked = new Set(timeline.parts.flatMap(({ exerciseId }, part) => (exerciseId && exerciseById(exerciseId).lockedWhenTight ? part : [])));
    const sum = (...wanted: string[]) =>
      timeline.cues
        .filter(({ part, phase, turn }) => locked.has(part) && turn !== undefined && wanted.includes(phase))
        .reduce((total, { seconds }) => total + seconds, 0);
    const ratio = squeezeRatio(routine);
    expect([sum("contract"), sum("release", "rest")]).toEqual(ratio ? [ratio.squeezeSeconds, ratio.letGoSeconds] : [0, 0]);
  });

  it("says what is new, and is no flood", () => {
    const words = timeline.cues.filter(({ signals }) => signals.includes("words"));
    expect(words.length).toBeGreaterThanOrEqual(routine.items.length);
    // At most about eight a minute, however short the breaths are.
    expect(words.length / (timelineSeconds(timeline) / 60)).toBeLessThan(8);
  });
});

it.each(exercises)("plays $id by itself in each of its positions", (exercise) => {
  for (const { position, how } of exercise.positions) {
    const timeline = exerciseTimeline(exercise, position);
    expect(timelineSeconds(timeline)).toBe(exerciseSeconds(exercise));
    expect(timeline.cues[0]).toMatchObject({ position, instruction: `${how} ${exercise.getReady.instruction}` });
  }
});

const override = fc.record<Override>(
  {
    repetitions: fc.integer({ min: -5, max: 500 }),
    sets: fc.integer({ min: -2, max: 20 }),
    seconds: fc.dictionary(fc.constantFrom(...phases), fc.integer({ min: 1, max: 40 })),
  },
  { requiredKeys: [] },
);
const item = fc
  .constantFrom(...exercises)
  .chain((exercise) =>
    fc.tuple(fc.constantFrom(...exercise.positions), override).map(([{ position }, changed]) => ({ ...changed, exerciseId: exercise.id, position })),
  );

it("holds for any routine: time in every cue, every cue inside its part's bounds, no squeeze where the floor is tight", () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), fc.boolean(), (items, strengtheningLocked) => {
      const { cues, parts } = routineTimeline({ id: "any", name: "Any", items }, { strengtheningLocked });
      expect(cues.at(-1)?.phase).toBe("end");
      for (const cue of cues.slice(0, -1)) {
        const part = parts[cue.part];
        if (!part || !Number.isFinite(cue.seconds) || cue.seconds <= 0 || !cue.instruction || cue.signals.length === 0 || !cue.position)
          throw new Error(`a cue without its time, words or part: ${JSON.stringify(cue)}`);
        if (cue.turn !== undefined && (cue.turn < 0 || cue.turn >= part.turns)) throw new Error("a turn outside its part");
        if (part.turns > part.mostTurns) throw new Error("more turns than the exercise allows");
        const exercise = exerciseById(part.exerciseId ?? "");
        const [leastSets, mostSets] = exercise.limits.sets;
        const sets = part.turns / part.turnsOfSet;
        if (sets < leastSets || sets > mostSets) throw new Error("sets outside the catalogue's limits");
        const [least, most] = exercise.limits.repetitions;
        if (part.turnsOfSet < least || part.turnsOfSet > most) throw new Error("repetitions outside the catalogue's limits");
        if (strengtheningLocked && exercise.lockedWhenTight) throw new Error("a squeeze with a tight floor");
      }
    }),
    { numRuns: 10_000 },
  );
}, 120_000);
