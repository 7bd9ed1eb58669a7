import type {
  Observation,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from "@medplum/fhirtypes";
import text from "@/lib/core/messages/en/screening.json";
import letter from "@/lib/core/messages/en/sharing.json";
import type { Intake } from "@/lib/screening/schema";
import { steps } from "@/lib/screening/steps";
import type { Part, Refer } from "./bundle";
import { concept, ours, survey } from "./codes";
import type { FhirRecord, FhirScreening } from "./record";

type Field = keyof Intake;
const yesNo: readonly Field[] = ["adult", "intoxicated", "soreAfterActivity", "leakage", "consent"];
const many: readonly Field[] = ["urgent", "care", "specialist", "clinician", "tight"];

const answersOf = (field: Field): Record<string, string> => text.fields[field].answers;
const coding = (field: Field, code: string) => ({ system: ours, code: `${field}-${code}`, display: answersOf(field)[code] ?? code });

/** The questions once, each screening's answers, and what the rules made of them. */
export function* screeningEntries({ screenings = [] }: FhirRecord, refer: Refer): Generator<Part> {
  if (screenings.length === 0) return;
  if (screenings.some(({ intake }) => intake)) yield { key: "questionnaire", resource: questionnaire(refer) };
  for (const { intake, ...screening } of screenings) {
    if (intake) yield { key: `screening ${screening.id}`, resource: responseOf({ ...screening, intake }, refer) };
    yield { key: `result ${screening.id}`, resource: resultOf({ ...screening, ...(intake ? { intake } : {}) }, refer) };
  }
}

const questionnaire = (refer: Refer): Questionnaire => ({
  resourceType: "Questionnaire",
  url: refer("questionnaire").reference,
  status: "active",
  title: text.title,
  subjectType: ["Patient"],
  item: steps.map(({ id, fields }) => ({ linkId: id, type: "group", text: text.steps[id].title, item: fields.map(itemOf) })),
});

function itemOf(field: Field): QuestionnaireItem {
  const { question } = text.fields[field];
  if (yesNo.includes(field)) return { linkId: field, type: "boolean", text: question };
  if (field === "waits") {
    const item = Object.entries(answersOf(field)).map(([event, words]) => ({ linkId: `waits.${event}`, type: "date" as const, text: words }));
    return { linkId: field, type: "group", text: question, item };
  }
  const answerOption = Object.keys(answersOf(field)).map((code) => ({ valueCoding: coding(field, code) }));
  return { linkId: field, type: "choice", text: question, repeats: many.includes(field), answerOption };
}

const responseOf = ({ on, intake }: FhirScreening & { intake: Intake }, refer: Refer): QuestionnaireResponse => ({
  resourceType: "QuestionnaireResponse",
  questionnaire: refer("questionnaire").reference,
  status: "completed",
  subject: refer("patient"),
  source: refer("patient"),
  authored: on,
  item: steps.map(({ id, fields }) => ({ linkId: id, text: text.steps[id].title, item: fields.map((field) => answerItem(field, intake)) })),
});

/** A group in which nothing was ticked has no answer: "none of these". */
function answerItem(field: Field, intake: Intake): QuestionnaireResponseItem {
  const base = { linkId: field, text: text.fields[field].question };
  if (field === "waits") {
    const item = Object.entries(intake.waits).map(([event, day]) => ({
      linkId: `waits.${event}`,
      text: answersOf("waits")[event] ?? event,
      answer: [{ valueDate: day }],
    }));
    return item.length > 0 ? { ...base, item } : base;
  }
  const answer = answersIn(field, intake[field]);
  return answer.length > 0 ? { ...base, answer } : base;
}

function answersIn(field: Field, value: unknown): QuestionnaireResponseItemAnswer[] {
  if (typeof value === "boolean") return [{ valueBoolean: value }];
  return [value].flat().flatMap((code) => (typeof code === "string" ? [{ valueCoding: coding(field, code) }] : []));
}

const resultOf = ({ id, on, intake, result }: FhirScreening, refer: Refer): Observation => ({
  resourceType: "Observation",
  status: "final",
  category: survey,
  code: concept("screening-result", "Result of the screening"),
  subject: refer("patient"),
  effectiveDateTime: on,
  ...(intake ? { derivedFrom: [refer(`screening ${id}`)] } : {}),
  valueCodeableConcept: concept(`screening-${result}`, letter.letter.screeningResult[result]),
});
