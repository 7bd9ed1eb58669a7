import type { Annotation, CarePlan, CarePlanActivity, Device, Goal } from "@medplum/fhirtypes";
import messages from "@/lib/core/messages/en/screening.json";
import letter from "@/lib/core/messages/en/sharing.json";
import type { Parameters } from "@/lib/programs/schema";
import { templates } from "@/lib/programs/templates";
import { agreedParameters } from "../planned-frequency";
import type { Part, Refer } from "./bundle";
import { concept, millimetres } from "./codes";
import type { FhirAgreement, FhirDevice, FhirProgram, FhirRecord } from "./record";

const words = letter.letter;

/** Programs as care plans, what the person wants of them as a goal, sizes as devices. */
export function* programEntries({ programs = [], agreements = [], goal, devices = [] }: FhirRecord, refer: Refer): Generator<Part> {
  if (goal) yield { key: "goal", resource: goalOf(goal.goal, goal.on, refer) };
  for (const [at, program] of programs.entries()) {
    const next = programs[at + 1];
    const during = agreements.filter(({ on }) => !next || on < next.on);
    const plan = carePlanOf(program, next?.on, during, refer);
    yield { key: `program ${program.id}`, resource: goal ? { ...plan, goal: [refer("goal")] } : plan };
  }
  for (const device of devices) yield { key: `device ${device.id}`, resource: deviceOf(device, refer) };
}

const goalOf = (goal: keyof typeof messages.fields.goal.answers, on: string, refer: Refer): Goal => ({
  resourceType: "Goal",
  lifecycleStatus: "active",
  description: concept(`goal-${goal}`, messages.fields.goal.answers[goal]),
  subject: refer("patient"),
  startDate: on,
});

function carePlanOf(program: FhirProgram, until: string | undefined, agreements: readonly FhirAgreement[], refer: Refer): CarePlan {
  const { kind, on } = program;
  const { name, summary } = templates[kind];
  const inForce = agreedParameters(program, agreements);
  return {
    resourceType: "CarePlan",
    status: until ? "revoked" : "active",
    intent: "plan",
    title: name,
    description: summary,
    category: [concept(`program-${kind}`, name)],
    subject: refer("patient"),
    period: { start: on, ...(until ? { end: until } : {}) },
    ...(Object.keys(inForce).length > 0 ? { activity: [activityOf(inForce)] } : {}),
    ...(agreements.length > 0 ? { note: agreements.map(noteOf) } : {}),
  };
}

/** How often, and every other parameter in force in words. */
function activityOf(parameters: Parameters): CarePlanActivity {
  const { sessionsPerWeek } = parameters;
  const named = Object.entries(parameters).map(([name, value]) => `${words.parameter[name as keyof Parameters]}: ${value}`);
  return {
    detail: {
      status: "in-progress",
      code: concept("dilation-session", "Dilation session"),
      description: named.join("; "),
      ...(sessionsPerWeek ? { scheduledTiming: { repeat: { frequency: sessionsPerWeek, period: 1, periodUnit: "wk" } } } : {}),
    },
  };
}

/** Who agreed, by their role: a name is nobody's but theirs. */
const noteOf = ({ on, role, agrees, floor }: FhirAgreement): Annotation => ({
  time: on,
  text: [
    `As the person recorded it: ${words.role[role as keyof typeof words.role].toLowerCase()} ${agrees ? "agreed" : "did not agree"}`,
    ...(floor ? [words.floor[floor as keyof typeof words.floor]] : []),
  ].join("; "),
});

const deviceOf = ({ maxDiameterMm, insertableLengthMm, material, retired, label }: FhirDevice, refer: Refer): Device => ({
  resourceType: "Device",
  status: retired ? "inactive" : "active",
  type: concept("dilator", "Dilator"),
  deviceName: [{ name: label ?? `${maxDiameterMm} mm`, type: "user-friendly-name" }],
  patient: refer("patient"),
  property: [
    { type: concept("largest-diameter", "Largest diameter"), valueQuantity: [millimetres(maxDiameterMm)] },
    ...(insertableLengthMm === undefined
      ? []
      : [{ type: concept("insertable-length", "Insertable length"), valueQuantity: [millimetres(insertableLengthMm)] }]),
    ...(material ? [{ type: concept("material", "Material"), valueCode: [concept(`material-${material}`, material.replaceAll("-", " "))] }] : []),
  ],
});
