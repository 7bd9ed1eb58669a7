import { cycleSeconds, squeezeSeconds, type TimedCycle } from "@/lib/exercises/cycle-time";
import type { DraftItem, Shapes } from "@/lib/exercises/draft";
import type { ItemShape } from "@/lib/exercises/item-shape";
import type { Phase, RoutineItem } from "@/lib/exercises/schema";

type Range = readonly [least: number, most: number];

/** Which phase is never shorter than which other, and how that is said. `{seconds}` is the least that is enough. */
const longer = {
  release: { than: "contract", sentence: "Letting go takes at least as long as the squeeze: {seconds} s or more." },
  out: { than: "in", sentence: "The breath out is at least as long as the breath in: {seconds} s or more." },
} as const;

function wholeNumber(typed: string, [least, most]: Range): number | undefined {
  const text = typed.trim();
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

/**
 * A typed item against its exercise: the item as a routine keeps it, with the cycle that it comes to, or a sentence a field ("repetitions",
 * "seconds.contract"). A number that cannot be changed there has no field and no say.
 */
export function checkItem(typed: DraftItem, shape: ItemShape): { item: RoutineItem; cycle: TimedCycle } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const { cycle, limits, tempo } = shape;
  const position = shape.positions.find((one) => one === typed.position);
  if (!position) errors.position = "Choose a position from the list.";

  function read(field: string, text: string | undefined, range: Range, otherwise: number, of: string): number {
    const value = text === undefined ? otherwise : wholeNumber(text, range);
    if (value === undefined) errors[field] = `Write ${of} from ${range[0]} to ${range[1]}.`;
    return value ?? otherwise;
  }
  const repetitions = read("repetitions", typed.repetitions, limits.repetitions, cycle.repetitions, "a whole number");
  const sets = read("sets", typed.sets, limits.sets, cycle.sets, "a whole number");
  const seconds: Partial<Record<Phase, number>> = {};
  const given = (phase: Phase) => cycle.steps.find((step) => step.phase === phase)?.seconds ?? 0;
  for (const { phase, limits: range } of tempo)
    seconds[phase] = read(`seconds.${phase}`, typed.seconds?.[phase], range, given(phase), "whole seconds");
  for (const [phase, { than, sentence }] of Object.entries(longer) as [keyof typeof longer, (typeof longer)[keyof typeof longer]][]) {
    if (!cycle.steps.some((step) => step.phase === phase) || !cycle.steps.some((step) => step.phase === than)) continue;
    const least = seconds[than] ?? given(than);
    if ((seconds[phase] ?? given(phase)) < least) errors[`seconds.${phase}`] ??= sentence.replace("{seconds}", String(least));
  }
  if (!position || Object.keys(errors).length > 0) return { errors };
  const steps = cycle.steps.map((step) => ({ ...step, seconds: seconds[step.phase] ?? step.seconds }));
  return {
    item: {
      exerciseId: shape.id,
      position,
      ...(typed.repetitions !== undefined && { repetitions }),
      ...(typed.sets !== undefined && { sets }),
      ...(tempo.length > 0 && { seconds }),
    },
    cycle: { ...cycle, steps, repetitions, sets },
  };
}

/** What a draft comes to, once through; undefined while a number in it is not right. Seconds. */
export function sumItems(items: readonly DraftItem[], shapes: Shapes): { seconds: number; squeezeSeconds: number; letGoSeconds: number } | undefined {
  const sum = { seconds: 0, squeezeSeconds: 0, letGoSeconds: 0 };
  for (const typed of items) {
    const shape = Object.hasOwn(shapes, typed.exerciseId) ? shapes[typed.exerciseId] : undefined;
    const checked = shape && checkItem(typed, shape);
    if (!shape || !checked || "errors" in checked) return undefined;
    sum.seconds += shape.readySeconds + cycleSeconds(checked.cycle);
    if (!shape.squeezes) continue;
    const squeeze = squeezeSeconds(checked.cycle);
    sum.squeezeSeconds += squeeze.squeezeSeconds;
    sum.letGoSeconds += squeeze.letGoSeconds;
  }
  return sum;
}
