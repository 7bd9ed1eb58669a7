import { sayDay } from "@/lib/core/dates";
import text from "@/lib/core/messages/en/screening.json";
import { noneOfThese } from "@/lib/screening/read-step";
import { type Intake, waitEvents } from "@/lib/screening/schema";
import { type Draft, type StepId, steps } from "@/lib/screening/steps";

type Option = { value: string; label: string };
type Shared = { label: string; hint?: string; options: Option[] };

/** One question as the form draws it, in plain values: the form itself knows no question. */
export type Question = Shared &
  (
    | { kind: "choice"; name: string; value: string }
    | { kind: "ticks"; name: string; ticked: string[] }
    /** Boxes, each with its day. */
    | { kind: "days"; name: "had"; ticked: string[]; days: Record<string, string>; dayLabel: string }
  );

type FieldText = { question: string; hint?: string; answers: Record<string, string> };
const textOf = (field: keyof Intake): FieldText => text.fields[field];

const groups: readonly (keyof Intake)[] = ["urgent", "care", "specialist", "clinician", "tight"];

/** An answered group with nothing in it was answered with "none of these"; what is only suggested never says so. */
function tickedOf(field: keyof Intake, draft: Draft, suggested: Draft): string[] {
  const answer = draft[field] ?? suggested[field];
  const values = Array.isArray(answer) ? answer : Object.keys(field === "waits" && typeof answer === "object" ? answer : {});
  return values.length === 0 && draft[field] !== undefined ? [noneOfThese] : [...values];
}

/** A step's questions with what was answered before. */
export function questionsOf(step: StepId, draft: Draft, suggested: Draft): Question[] {
  return (steps.find(({ id }) => id === step)?.fields ?? []).map((field): Question => {
    const { question, hint, answers } = textOf(field);
    const options = Object.entries(answers).map(([value, label]) => ({ value, label }));
    const withNone = [...options, { value: noneOfThese, label: text.noneOfThese }];
    if (field === "waits") {
      const days: Record<string, string> = { ...suggested.waits, ...draft.waits };
      return {
        kind: "days",
        name: "had",
        label: question,
        hint,
        options: withNone,
        ticked: tickedOf(field, draft, suggested),
        days,
        dayLabel: text.day,
      };
    }
    if (groups.includes(field)) {
      return { kind: "ticks", name: field, label: question, hint: text.tickAll, options: withNone, ticked: tickedOf(field, draft, suggested) };
    }
    const value = draft[field] ?? suggested[field];
    return { kind: "choice", name: field, label: question, hint, options, value: value === undefined ? "" : String(value) };
  });
}

/** A step's answers as the review says them. */
export function answersInWords(step: StepId, draft: Draft): { term: string; value: string }[] {
  return (steps.find(({ id }) => id === step)?.fields ?? []).map((field) => {
    const { question, answers } = textOf(field);
    const answer = draft[field];
    if (answer === undefined) return { term: question, value: text.review.missing };
    if (field === "waits") {
      const days = waitEvents.flatMap((event) => {
        const day = draft.waits?.[event];
        return day ? [`${answers[event]}, ${sayDay(day)} ${day.slice(0, 4)}`] : [];
      });
      return { term: question, value: days.join(" · ") || text.noneOfThese };
    }
    const chosen = Array.isArray(answer) ? answer : [String(answer)];
    return { term: question, value: chosen.map((value) => answers[value] ?? value).join(" · ") || text.noneOfThese };
  });
}
