import { z } from "zod";
import { type FormErrors, optionalField, readJson } from "@/lib/core/form";
import { exercises, findExercise } from "@/lib/exercises/catalogue";
import { checkItem } from "@/lib/exercises/check-item";
import { type Draft, type DraftItem, mostItems, type Shapes } from "@/lib/exercises/draft";
import { itemShape } from "@/lib/exercises/item-shape";
import { ownRoutineSchema } from "@/lib/exercises/own-routine";
import { type OwnRoutine, phases } from "@/lib/exercises/schema";

/** Every exercise of the catalogue as a builder has it. */
export const shapes: Shapes = Object.fromEntries(exercises.map((exercise) => [exercise.id, itemShape(exercise)]));

const typed = z.string().max(40, "That is too long to be one of these.");
const draftItemSchema = z.strictObject({
  exerciseId: z.string().max(64),
  position: typed,
  repetitions: typed.optional(),
  sets: typed.optional(),
  seconds: z.partialRecord(z.enum(phases), typed).optional(),
}) satisfies z.ZodType<DraftItem>;
const itemsSchema = z.array(draftItemSchema).max(mostItems, `A routine holds ${mostItems} exercises at most.`);

/** The builder's form, whichever of its buttons was pressed ("save", "add", "up.2"): texts as they were typed. What they mean is asked afterwards. */
export const builderFormSchema = z.strictObject({
  id: z.uuid("Open this page again and send it from there."),
  /** The pressed button; without one, by the Enter key of an old browser, it is the first. */
  press: z.string().max(12).default("save"),
  add: z.string().max(64).default(""),
  /** The items before the last change, as JSON; what can not be read is nothing to go back to. */
  before: z
    .string()
    .max(20_000)
    .default("")
    .transform((text) => itemsSchema.safeParse(readJson(text)).data),
  name: z.string().max(200, "A name has at most 60 characters.").default(""),
  timesPerDay: typed.default(""),
  daysPerWeek: typed.default(""),
  items: itemsSchema.default([]),
});
export type BuilderForm = z.output<typeof builderFormSchema>;

export const routineIdSchema = z.strictObject({ id: z.uuid("Open this page again and send it from there.") });

/** What was just done to a routine, for the page that follows. */
export const routineChangeSchema = z.strictObject({ did: z.enum(["saved", "deleted", "restored"]), routine: z.uuid() });
export type RoutineChange = z.output<typeof routineChangeSchema>;

/** What is duplicated: a named routine's id, or one's own. */
export const fromSchema = z.object({ from: optionalField(z.string().max(64)).catch(undefined) });

const oneOf = (text: string, most: number): number | undefined =>
  /^\d$/.test(text) && Number(text) >= 1 && Number(text) <= most ? Number(text) : undefined;

/** A draft as the routine that it says, or a sentence for each field that is not right. */
export function readRoutine(id: string, draft: Draft): { routine: OwnRoutine } | { errors: FormErrors } {
  const errors: FormErrors = {};
  const name = draft.name.trim();
  if (name === "") errors.name = "Give the routine a name.";
  if (name.length > 60) errors.name = "A name has at most 60 characters.";
  const [timesPerDay, daysPerWeek] = [oneOf(draft.timesPerDay, 6), oneOf(draft.daysPerWeek, 7)];
  if (timesPerDay === undefined) errors.timesPerDay = "Choose from once to six times a day.";
  if (daysPerWeek === undefined) errors.daysPerWeek = "Choose from one to seven days a week.";
  if (draft.items.length === 0) errors.add = "Add at least one exercise.";
  const items = draft.items.flatMap((item, at) => {
    const exercise = findExercise(item.exerciseId);
    if (!exercise) {
      errors[`items.${at}.exerciseId`] = "This exercise is not in the catalogue. Take it out.";
      return [];
    }
    const checked = checkItem(item, itemShape(exercise));
    if ("item" in checked) return [checked.item];
    for (const [field, sentence] of Object.entries(checked.errors)) errors[`items.${at}.${field}`] = sentence;
    return [];
  });
  if (Object.keys(errors).length > 0) return { errors };
  return { routine: ownRoutineSchema.parse({ id, name, timesPerDay, daysPerWeek, items }) };
}
