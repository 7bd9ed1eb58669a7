import { type Intake, intakeSchema } from "./schema";

/** The seven question groups, one a screen, in order. A field stands in exactly one. Texts: messages screening.steps and screening.fields. */
export const steps = [
  { id: "you", fields: ["adult", "ownChoice", "intoxicated", "region"] },
  { id: "goal", fields: ["use", "goal", "soreAfterActivity"] },
  { id: "urgent", fields: ["urgent"] },
  { id: "care", fields: ["care"] },
  { id: "treatment", fields: ["specialist", "waits"] },
  { id: "conditions", fields: ["clinician"] },
  { id: "floor", fields: ["tight", "leakage", "consent"] },
] as const satisfies readonly { id: string; fields: readonly (keyof Intake)[] }[];

export type StepId = (typeof steps)[number]["id"];

/** One schema a step, cut from intakeSchema, so that a form and the whole intake never disagree. */
export const stepSchemas = {
  you: intakeSchema.pick({ adult: true, ownChoice: true, intoxicated: true, region: true }),
  goal: intakeSchema.pick({ use: true, goal: true, soreAfterActivity: true }),
  urgent: intakeSchema.pick({ urgent: true }),
  care: intakeSchema.pick({ care: true }),
  treatment: intakeSchema.pick({ specialist: true, waits: true }),
  conditions: intakeSchema.pick({ clinician: true }),
  floor: intakeSchema.pick({ tight: true, leakage: true, consent: true }),
} satisfies Record<StepId, unknown>;

/** Answers so far. A step is done when all of its fields are here: an empty list is "none of these", an absent one is not asked yet. */
export type Draft = Partial<Intake>;

/** The draft with one step's answers (already parsed by its schema) put in; answers to other steps stay. */
export function mergeAnswers<Id extends StepId>(draft: Draft, step: Id, answers: Partial<Intake>): Draft {
  const fields: readonly (keyof Intake)[] = steps.find(({ id }) => id === step)?.fields ?? [];
  const own = Object.fromEntries(fields.filter((field) => field in answers).map((field) => [field, answers[field]]));
  return { ...draft, ...own };
}

/** A stored draft as far as it still fits the questions: a step with a missing or outdated answer is asked again. */
export function readDraft(stored: unknown): Draft {
  if (typeof stored !== "object" || stored === null) return {};
  const answers = new Map(Object.entries(stored));
  return steps.reduce<Draft>((draft, { id, fields }) => {
    if (!fields.every((field) => answers.has(field))) return draft;
    const parsed = stepSchemas[id].safeParse(Object.fromEntries(fields.map((field) => [field, answers.get(field)])));
    return parsed.success ? mergeAnswers(draft, id, parsed.data) : draft;
  }, {});
}

export const isStepDone = (draft: Draft, step: StepId): boolean =>
  steps.some(({ id, fields }) => id === step && fields.every((field) => draft[field] !== undefined));

/** The first step still to be answered; nothing when all are. */
export const nextStep = (draft: Draft): StepId | undefined => steps.find(({ id }) => !isStepDone(draft, id))?.id;

/** The step before and after, and "3 of 7" as numbers. */
export function stepPosition(step: StepId): { number: number; of: number; previous?: StepId; next?: StepId } {
  const index = steps.findIndex(({ id }) => id === step);
  return { number: index + 1, of: steps.length, previous: steps[index - 1]?.id, next: steps[index + 1]?.id };
}

/** The whole intake once every step is done. */
export const completeIntake = (draft: Draft): Intake | undefined => (nextStep(draft) ? undefined : intakeSchema.parse(draft));
