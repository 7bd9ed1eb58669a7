import { describe, expect, it } from "vitest";
import { exerciseById, exercises } from "@/lib/exercises/catalogue";
import { figureEnd, figureRhythm } from "@/lib/exercises/figure-rhythm";
import { phases } from "@/lib/exercises/schema";

const of = (id: string) => figureRhythm(exerciseById(id).cycle.steps);

describe("figureRhythm", () => {
  it("takes all of a breath", () => {
    expect(of("breath-diaphragm")).toEqual({
      seconds: 10,
      stops: [
        { at: 0, end: 0 },
        { at: 0.4, end: 1 },
        { at: 1, end: 0 },
      ],
    });
  });

  it("lifts quickly, stays, and lets go", () => {
    const { seconds, stops } = of("pf-slow");
    expect(seconds).toBe(20);
    expect(stops).toEqual([
      { at: 0, end: 0 },
      { at: 0.05, end: 1 },
      { at: 0.5, end: 1 },
      { at: 0.58, end: 0 },
      { at: 1, end: 0 },
    ]);
  });

  it.each(["happy-baby", "supported-squat", "warm-soak", "body-scan", "external-massage"])("%s breathes", (id) => {
    expect(of(id)).toEqual(of("breath-diaphragm"));
  });

  it.each(exercises)("$id begins and ends at rest, and time only goes forward", ({ cycle }) => {
    const { seconds, stops } = figureRhythm(cycle.steps);
    expect(seconds).toBeGreaterThan(0);
    expect([stops[0], stops.at(-1)]).toEqual([
      { at: 0, end: 0 },
      { at: expect.closeTo(1), end: 0 },
    ]);
    expect(stops.some(({ end }) => end === 1)).toBe(true);
    stops.slice(1).forEach(({ at }, i) => {
      expect(at).toBeGreaterThan(stops[i]?.at ?? 1);
    });
  });

  it("knows an end for every phase", () => {
    expect(Object.keys(figureEnd).sort()).toEqual([...phases].sort());
  });
});
