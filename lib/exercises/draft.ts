import type { FormValues } from "@/lib/core/form";
import type { ItemShape } from "@/lib/exercises/item-shape";
import type { AnyRoutine, OwnRoutine, Phase } from "@/lib/exercises/schema";

/** A routine while it is being put together: every number as it was typed, right or wrong, so that nothing is lost. */
export type DraftItem = { exerciseId: string; position: string; repetitions?: string; sets?: string; seconds?: Partial<Record<Phase, string>> };
export type Draft = { name: string; timesPerDay: string; daysPerWeek: string; items: DraftItem[] };
/** `before`: the items as they were before the last change to their order or number. */
export type Build = { draft: Draft; before?: DraftItem[] };
/** What the last change was, for those who do not see it. `place` counts from 1. */
export type Said = { did: "added" | "moved" | "removed" | "undone"; exerciseId?: string; place?: number };

/** How many exercises a routine holds. */
export const mostItems = 12;

export type Shapes = Readonly<Record<string, ItemShape>>;
const shapeIn = (shapes: Shapes, id: string): ItemShape | undefined => (Object.hasOwn(shapes, id) ? shapes[id] : undefined);

const isRange = ([least, most]: readonly [number, number]) => least < most;

/** An item with a field for all that can be changed in it: what is asked, or what the catalogue says. */
export function draftItem(
  shape: ItemShape,
  item: Omit<AnyRoutine["items"][number], "exerciseId" | "position"> & { position?: string } = {},
): DraftItem {
  const { cycle, limits, tempo, positions } = shape;
  const secondsOf = (phase: Phase) => item.seconds?.[phase] ?? cycle.steps.find((step) => step.phase === phase)?.seconds ?? 0;
  return {
    exerciseId: shape.id,
    position: item.position ?? positions[0] ?? "",
    ...(isRange(limits.repetitions) && { repetitions: String(item.repetitions ?? cycle.repetitions) }),
    ...(isRange(limits.sets) && { sets: String(item.sets ?? cycle.sets) }),
    ...(tempo.length > 0 && { seconds: Object.fromEntries(tempo.map(({ phase }) => [phase, String(secondsOf(phase))])) }),
  };
}

/** A routine, to be changed or begun from. @param shapes an exercise that they do not know is left out */
export function draftOf(
  routine: Pick<AnyRoutine, "name" | "timesPerDay" | "items"> & Partial<Pick<OwnRoutine, "daysPerWeek">>,
  shapes: Shapes,
): Draft {
  return {
    name: routine.name,
    timesPerDay: String(routine.timesPerDay),
    daysPerWeek: String(routine.daysPerWeek ?? 7),
    items: routine.items.flatMap((item) => {
      const shape = shapeIn(shapes, item.exerciseId);
      return shape ? [draftItem(shape, item)] : [];
    }),
  };
}

export const emptyDraft: Draft = { name: "", timesPerDay: "1", daysPerWeek: "7", items: [] };

/** What stands in the form's fields ("items.0.seconds.in"): in the browser, and where the server gives a form back. */
export function readBuild(values: FormValues): Build {
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
  const items: DraftItem[] = [];
  for (let at = 0; at < mostItems; at += 1) {
    const field = (name: string) => text(`items.${at}.${name}`);
    const exerciseId = field("exerciseId");
    if (exerciseId === undefined) break;
    const [repetitions, sets] = [field("repetitions"), field("sets")];
    const tempo = `items.${at}.seconds.`;
    const seconds = Object.keys(values).flatMap((name) => (name.startsWith(tempo) ? [[name.slice(tempo.length), text(name) ?? ""] as const] : []));
    items.push({
      exerciseId,
      position: field("position") ?? "",
      ...(repetitions !== undefined && { repetitions }),
      ...(sets !== undefined && { sets }),
      ...(seconds.length > 0 && { seconds: Object.fromEntries(seconds) }),
    });
  }
  const draft = { name: text("name") ?? "", timesPerDay: text("timesPerDay") ?? "1", daysPerWeek: text("daysPerWeek") ?? "7", items };
  const before = readBefore(text("before"));
  return { draft, ...(before && { before }) };
}

/** Only ever what the form itself wrote there; the server proves it again. */
function readBefore(text = ""): DraftItem[] | undefined {
  try {
    const before: unknown = JSON.parse(text);
    return Array.isArray(before) ? before : undefined;
  } catch {
    return undefined;
  }
}

/** A pressed button as what it asks for: "add", "undo", "up.2". Undefined for one that leaves the items alone ("save"), or makes no sense. */
export function arrangement(pressed: string): { does: "add" | "undo" } | { does: "up" | "down" | "remove"; at: number } | undefined {
  if (pressed === "add" || pressed === "undo") return { does: pressed };
  const [, does, at] = /^(up|down|remove)\.(\d{1,2})$/.exec(pressed) ?? [];
  return does === undefined ? undefined : { does: does as "up", at: Number(at) };
}

/** `closed`: what is said instead of adding a squeeze, where squeezes are closed to the person (EX-TIGHT). */
export type Choices = { shapes: Shapes; closed?: string };

/** The items after one press, or a sentence why it adds nothing. What makes no sense (up from the top) changes nothing. */
export function arrange(build: Build, pressed: string, added: string, { shapes, closed }: Choices): Build & { said?: Said; refused?: string } {
  const { draft, before } = build;
  const { items } = draft;
  const asked = arrangement(pressed);
  const changed = (next: DraftItem[], said: Said) => ({ draft: { ...draft, items: next }, before: items, said });
  switch (asked?.does) {
    case "add": {
      const shape = shapeIn(shapes, added);
      if (!shape) return { ...build, refused: "Choose an exercise to add." };
      if (items.length >= mostItems) return { ...build, refused: `A routine holds ${mostItems} exercises at most.` };
      if (shape.squeezes && closed !== undefined) return { ...build, refused: closed };
      return changed([...items, draftItem(shape)], { did: "added", exerciseId: added, place: items.length + 1 });
    }
    case "undo":
      return before ? { draft: { ...draft, items: before }, said: { did: "undone" } } : build;
    case "remove": {
      const gone = items[asked.at];
      if (!gone) return build;
      return changed(
        items.filter((_, at) => at !== asked.at),
        { did: "removed", exerciseId: gone.exerciseId },
      );
    }
    case "up":
    case "down": {
      const to = asked.at + (asked.does === "up" ? -1 : 1);
      const [one, other] = [items[asked.at], items[to]];
      if (!one || !other) return build;
      const next = items.map((item, at) => (at === asked.at ? other : at === to ? one : item));
      return changed(next, { did: "moved", exerciseId: one.exerciseId, place: to + 1 });
    }
    default:
      return build;
  }
}
