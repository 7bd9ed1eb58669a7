import type { CodeableConcept, Observation, Procedure } from "@medplum/fhirtypes";
import history from "@/lib/core/messages/en/history.json";
import letter from "@/lib/core/messages/en/sharing.json";
import type { Part, Refer } from "./bundle";
import { concept, count, millimetres, minutes, painCode, score, survey } from "./codes";
import type { FhirLog, FhirRecord } from "./record";

/** Sessions and exercises as procedures with what was felt as observations of them; daily checks as observations alone. */
export function* logEntries({ logs = [], programs = [], devices = [] }: FhirRecord, refer: Refer): Generator<Part> {
  const known = new Set(devices.map(({ id }) => id));
  for (const log of logs) {
    const program = programs.findLast(({ on }) => on <= log.on);
    const isProcedure = log.kind !== "daily";
    if (isProcedure) yield { key: `log ${log.id}`, resource: procedureOf(log, program && refer(`program ${program.id}`), known, refer) };
    const said = observationsOf(log, known, refer);
    // A day of which only a note or a decision is told is an observation of its own.
    const felt: [string, Found][] = said.length === 0 && !isProcedure && notesOf(log).note ? [["day", ofTheDay]] : said;
    for (const [at, [key, value]] of felt.entries()) {
      const resource: Observation = {
        resourceType: "Observation",
        status: "final",
        category: survey,
        subject: refer("patient"),
        effectiveDateTime: log.on,
        ...value,
        ...(isProcedure ? { partOf: [refer(`log ${log.id}`)] } : at === 0 ? notesOf(log) : {}),
      };
      yield { key: `${key} ${log.id}`, resource };
    }
  }
}

const kinds = { dilation: "Dilation session", exercise: "Pelvic-floor exercise", skip: "Dilation session" } as const;

function procedureOf(log: FhirLog, plan: { reference: string } | undefined, known: ReadonlySet<string>, refer: Refer): Procedure {
  const { kind, on, routine, stoppedEarly, skipReason, decision, segments = [] } = log;
  const used = [...new Set(segments.flatMap(({ deviceId }) => (deviceId && known.has(deviceId) ? [deviceId] : [])))];
  const code = kind === "exercise" ? concept("exercise", routine ?? kinds.exercise) : concept("dilation-session", kinds.dilation);
  const reason = skipReason && history.line.skip[skipReason as keyof typeof history.line.skip];
  return {
    resourceType: "Procedure",
    status: kind === "skip" ? "not-done" : stoppedEarly ? "stopped" : "completed",
    ...(reason ? { statusReason: concept(`skip-${skipReason}`, reason) } : {}),
    code,
    subject: refer("patient"),
    performedDateTime: on,
    performer: [{ actor: refer("patient") }],
    ...(plan ? { basedOn: [plan] } : {}),
    ...(used.length > 0 ? { usedReference: used.map((id) => refer(`device ${id}`)) } : {}),
    ...(decision ? { followUp: [{ ...concept(decision.rule, sayDecision(decision)) }] } : {}),
    ...(log.note ? { note: [{ text: log.note }] } : {}),
  };
}

const sayDecision = ({ wording, source, until }: NonNullable<FhirLog["decision"]>) =>
  `${wording}${until ? ` Until ${until}.` : ""} Source: ${source}.`;

/** A daily check has no procedure to hang its note and its decision on: its first observation bears them. */
const notesOf = ({ note, decision }: FhirLog): Pick<Observation, "note"> => {
  const texts = [...(note ? [note] : []), ...(decision ? [`${decision.rule}: ${sayDecision(decision)}`] : [])];
  return texts.length > 0 ? { note: texts.map((text) => ({ text })) } : {};
};

type Found = Pick<
  Observation,
  "code" | "valueString" | "valueQuantity" | "valueCodeableConcept" | "valueBoolean" | "valueInteger" | "component" | "device"
>;

const bloodWords: Record<string, string> = {
  none: "No blood",
  spotting: letter.letter.sign["blood-spotting"],
  more: letter.letter.sign["blood-more"],
  "does-not-stop": letter.letter.sign["blood-does-not-stop"],
};

const ofTheDay: Found = { code: concept("day", "What was recorded of a day"), valueString: "Note" };

function observationsOf(log: FhirLog, known: ReadonlySet<string>, refer: Refer): [key: string, Found][] {
  const { pain, comfort, soreness, effort, blood, flags = [], stoolForm, straining, leaks, segments = [] } = log;
  const scale = (key: string, code: CodeableConcept, value: number | undefined): [string, Found][] =>
    value === undefined ? [] : [[key, { code, valueQuantity: score(value) }]];
  return [
    ...scale("pain", painCode, pain),
    ...scale("comfort", concept("comfort", "Comfort, 0 to 10 (own item, not validated)"), comfort),
    ...scale("soreness", concept("soreness", "Soreness the next day, 0 to 10"), soreness),
    ...scale("effort", concept("effort", "Effort, 0 to 10"), effort),
    ...segments.flatMap((segment, at) => segmentOf(segment, at, known, refer)),
    ...(blood
      ? [
          ["blood", { code: concept("blood", "Blood"), valueCodeableConcept: concept(`blood-${blood}`, bloodWords[blood] ?? blood) }] satisfies [
            string,
            Found,
          ],
        ]
      : []),
    ...flags.map((flag): [string, Found] => [
      `sign ${flag}`,
      { code: concept("sign", "Sign"), valueCodeableConcept: concept(`sign-${flag}`, signWords(flag)) },
    ]),
    ...(stoolForm === undefined
      ? []
      : [["stool", { code: concept("stool-form", "Stool form, 1 to 7"), valueInteger: stoolForm }] satisfies [string, Found]]),
    ...(straining === undefined
      ? []
      : [["straining", { code: concept("straining", "Straining"), valueBoolean: straining }] satisfies [string, Found]]),
    ...(leaks === undefined
      ? []
      : [["leaks", { code: concept("leaks", "Leaks in the day"), valueQuantity: count(leaks) }] satisfies [string, Found]]),
  ];
}

const signWords = (flag: string) => (letter.letter.sign as Record<string, string>)[flag] ?? flag.replaceAll("-", " ");

/** One size within a session: for how long, and which. */
function segmentOf(
  { deviceId, sizeMm, minutes: time }: NonNullable<FhirLog["segments"]>[number],
  at: number,
  known: ReadonlySet<string>,
  refer: Refer,
): [string, Found][] {
  const component = [
    ...(sizeMm === undefined ? [] : [{ code: concept("size", "Largest diameter"), valueQuantity: millimetres(sizeMm) }]),
    ...(time === undefined ? [] : [{ code: concept("minutes", "Dilation minutes"), valueQuantity: minutes(time) }]),
  ];
  if (component.length === 0) return [];
  const device = deviceId && known.has(deviceId) ? { device: refer(`device ${deviceId}`) } : {};
  return [[`segment ${at}`, { code: concept("segment", "One size within the session"), component, ...device }]];
}
