import { exerciseById } from "@/lib/exercises/catalogue";
import { byDefault, fromMission, fromPelvicLeaflet } from "@/lib/exercises/cite";
import { exerciseCues } from "@/lib/exercises/routine-timeline";
import type { SourceLine, Step } from "@/lib/exercises/schema";
import { type Cue, endCue, endPart, type Part, signalsOf, type Timeline } from "@/lib/exercises/timeline";

/** Time at one size, as the plan has it. `mostMinutes`: what "longer" may reach in all, by the rule whose words `mostReason` is. */
export type Segment = {
  deviceId: string;
  /** How the size is said: "23 mm". */
  size: string;
  minutes: number;
  mode: "hold" | "repetitions";
  holdSeconds?: number;
  repetitions?: number;
  sets?: number;
  optional?: true;
};
export type PlannedSession = {
  /** Smaller sizes first, the target last (clinical.md 4). */
  segments: readonly Segment[];
  warmUpMinutes: number;
  coolDownMinutes: number;
  mostMinutes: number;
  mostReason: string;
};

/** Where the session's course and its numbers come from, for its page. */
export const sessionSources: readonly SourceLine[] = [
  fromMission("Warm-up, insertion on a slow exhale to the widest comfortable point, hold or repetitions, removal, cool-down breathing, log."),
  fromMission("15 repetitions in 2 sets; stop at sharp pain, burning or blood."),
  fromPelvicLeaflet("3 s at the widest point of a repetition; the breath goes on throughout."),
  byDefault("30 s to settle, 6 s to come in and 4 s to come out, a reminder every minute of a hold, 60 s between sets."),
];

const settleSeconds = 30;
const dropTurns = 6;
const massageTurns = 4;
const turnOf = (steps: readonly Step[]) => steps.reduce((sum, { seconds }) => sum + seconds, 0);

const stage = (kind: Part["kind"], name: string, more: Partial<Part> = {}): Part => ({
  ...endPart(name),
  kind,
  mostReason: "This part is as long as it helps. Skip it, or stay in it by pausing.",
  ...more,
});

/** What an exercise's own turns fill of a time: never longer than it, by as many whole turns as fit. */
function turnsFor(exerciseId: string, seconds: number, part: number, from: number): Cue[] {
  const exercise = exerciseById(exerciseId);
  const [first] = exercise.positions;
  const count = Math.max(0, Math.floor(seconds / turnOf(exercise.cycle.steps)));
  if (count === 0 || !first) return [];
  const cues = exerciseCues(
    { ...exercise, limits: { repetitions: [count, count], sets: [1, 1] } },
    { repetitions: count, position: first.position },
    part,
  );
  return cues.slice(1).map((cue) => ({ ...cue, turn: from + (cue.turn ?? 0) }));
}

/** Shoulders down, slow breaths, then letting go on purpose; `minutes` in all, to within a breath. */
function warmUp(minutes: number, part: number): Cue[] {
  const drop = exerciseById("pf-drop");
  const settle: Cue = {
    phase: "get-ready",
    seconds: settleSeconds,
    instruction: "Lie or sit where you are comfortable and warm. Let your shoulders come down, your jaw part, your belly be wide.",
    part,
    signals: signalsOf({ seconds: settleSeconds, opensTurn: true }),
  };
  const dropSeconds = dropTurns * turnOf(drop.cycle.steps);
  const breaths = turnsFor("breath-diaphragm", minutes * 60 - settleSeconds - dropSeconds, part, 0);
  const drops = turnsFor("pf-drop", dropSeconds, part, breaths.length / 2);
  return [settle, ...breaths, ...drops];
}

const waiting = (instruction: string, seconds: number, part: number, feel?: string): Cue => ({
  phase: "rest",
  seconds,
  instruction,
  ...(feel && { feel }),
  part,
  waits: true,
  signals: signalsOf({ seconds, opensTurn: true }),
});

const reminders = [
  "Let it rest there. Breathe low and slow; nothing has to happen.",
  "Shoulders down, jaw loose, belly wide.",
  "On each breath in, let the pelvic floor lower a little.",
  "Buttocks and thighs soft. If it has become uncomfortable, ease back.",
];

/** Time in place, minute by minute, so that each has its reminder and can be counted; holds of less than the whole are rested between. */
function holdCues({ minutes, holdSeconds = minutes * 60 }: Segment, part: number): Cue[] {
  const cues: Cue[] = [];
  let left = Math.round(minutes * 60);
  for (let turn = 0; left > 0; turn++) {
    const seconds = Math.min(left, 60, holdSeconds);
    cues.push({
      phase: "hold",
      seconds,
      instruction: reminders[turn % reminders.length] ?? "",
      feel: "Stretch or pressure that stays friendly. Never sharp, never burning.",
      part,
      turn,
      dilates: true,
      signals: signalsOf({ turn, seconds, opensTurn: true }),
    });
    left -= seconds;
  }
  return cues;
}

/** In on a breath out, a moment at the widest comfortable point, out again; sets with a rest between. */
function repetitionCues({ repetitions = 0, sets = 1, holdSeconds = 0 }: Segment, part: number): Cue[] {
  const cues: Cue[] = [];
  const steps = [
    { phase: "out", seconds: 6, instruction: "Breathe out, and let it come in to the widest comfortable point." },
    { phase: "hold", seconds: holdSeconds, instruction: "Stay there, breathing." },
    { phase: "in", seconds: 4, instruction: "Breathe in, and let it come out." },
  ] as const;
  for (let set = 0; set < sets; set++) {
    if (set > 0)
      cues.push({
        phase: "rest",
        seconds: 60,
        instruction: "Rest between sets. More lubricant, if it feels dry.",
        part,
        signals: ["sound", "words"],
      });
    for (let repetition = 0; repetition < repetitions; repetition++) {
      const turn = set * repetitions + repetition;
      for (const [at, step] of steps.entries()) {
        cues.push({
          ...step,
          part,
          turn,
          ...(step.phase === "hold" && { dilates: true }),
          signals: signalsOf({ turn, seconds: step.seconds, opensTurn: at === 0 }),
        });
      }
    }
  }
  return cues;
}

function segmentParts(segment: Segment, session: PlannedSession): { part: Part; cues: (part: number) => Cue[] }[] {
  const { deviceId, size, mode, minutes, repetitions = 0, sets = 1 } = segment;
  const cues = (part: number) => (mode === "hold" ? holdCues(segment, part) : repetitionCues(segment, part));
  const turns = new Set(cues(0).flatMap(({ turn }) => turn ?? [])).size;
  const others = session.segments.reduce((sum, one) => sum + (one === segment ? 0 : one.minutes), 0);
  const spare = Math.max(0, Math.floor(session.mostMinutes - others - minutes));
  const optional = segment.optional ? ({ optional: "smaller" } as const) : {};
  const dilation = stage("dilation", size, {
    deviceId,
    ...optional,
    turns,
    turnsOfSet: mode === "hold" ? turns : repetitions,
    // A set of repetitions is a number that was set, not a time to be stretched.
    mostTurns: mode === "hold" ? turns + spare : repetitions * sets,
    mostReason: mode === "hold" ? session.mostReason : "The repetitions are as they were set. Repeat them another day.",
  });
  return [
    {
      part: stage("insert", `${size}: in`, { deviceId, ...optional }),
      cues: (part) => [
        waiting(
          `Take ${size}, with plenty of lubricant. Rest the tip there and breathe in; on a slow breath out let it come in, only to the widest comfortable point.`,
          45,
          part,
          "It may be firm. It must not be sharp, and nothing is pushed.",
        ),
      ],
    },
    { part: dilation, cues },
    {
      part: stage("remove", `${size}: out`, { deviceId, ...optional }),
      cues: (part) => [waiting("Breathe in. On a slow breath out take it out, as slowly as it came in.", 20, part)],
    },
  ];
}

/** A planned dilation session as it is played (clinical.md 4): warm-up, each size in its turn, cool-down, end. What is optional is in it, to be chosen (withChosen). */
export function sessionTimeline(session: PlannedSession): Timeline {
  const massage = exerciseById("external-massage");
  const stages: { part: Part; cues: (part: number) => Cue[] }[] = [
    { part: stage("warm-up", "Warm-up"), cues: (part) => warmUp(session.warmUpMinutes, part) },
    {
      part: stage("massage", massage.name, { exerciseId: massage.id, optional: "massage" }),
      cues: (part) => exerciseCues(massage, { repetitions: massageTurns, position: "lying" }, part),
    },
    ...session.segments.flatMap((segment) => segmentParts(segment, session)),
    { part: stage("cool-down", "Cool-down"), cues: (part) => turnsFor("breath-diaphragm", session.coolDownMinutes * 60, part, 0) },
  ];
  return {
    id: "session",
    name: "Session",
    parts: [...stages.map(({ part }) => part), endPart("Done")],
    cues: [
      ...stages.flatMap(({ cues }, part) => cues(part)),
      endCue(stages.length, "That was all of it. Wash the device with hot soapy water, rinse it and let it dry; then write down how it was."),
    ],
  };
}
