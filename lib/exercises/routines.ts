import { byDefault, fromMission } from "@/lib/exercises/cite";
import type { Routine } from "@/lib/exercises/schema";

const composed = byDefault("Which exercises, in which order and how many: our own composition.");

/** The named routines of clinical.md 7, and two that programs need every day: relax-daily and toilet-mechanics-day. */
export const routines: Routine[] = [
  {
    id: "first-week",
    name: "First week",
    summary: "Breathing, letting go, two easy stretches and warm water. Nothing to achieve, only to get to know.",
    forWhom: "Everyone who is beginning, before anything else.",
    timesPerDay: 1,
    items: [
      { exerciseId: "breath-diaphragm", position: "lying", repetitions: 10, why: "To settle" },
      { exerciseId: "pf-drop", position: "lying", why: "To learn what letting go feels like" },
      { exerciseId: "butterfly", position: "lying", why: "To ease the inner thighs" },
      { exerciseId: "child-pose", position: "kneeling", why: "To breathe into the back" },
      { exerciseId: "warm-soak", position: "sitting", repetitions: 10, why: "To finish warm" },
    ],
    sources: [composed],
  },
  {
    id: "before-session",
    name: "Before a session",
    summary: "Five minutes that bring shoulders, breath and pelvic floor down before you begin.",
    forWhom: "Anyone about to start a planned session. A warm bath or compress first is welcome.",
    timesPerDay: 1,
    items: [
      { exerciseId: "constructive-rest", position: "lying", why: "To take the weight off your legs" },
      { exerciseId: "breath-diaphragm", position: "lying", repetitions: 10, why: "To slow down" },
      { exerciseId: "pf-drop", position: "lying", repetitions: 5, why: "To let go on purpose" },
    ],
    sources: [fromMission("Warm-up: bath or compress, shoulders-down relaxation, breathing."), composed],
  },
  {
    id: "after-session",
    name: "After a session",
    summary: "Two minutes of quiet, so that the last thing your body remembers is ease.",
    forWhom: "Anyone who has just finished, or stopped, a session.",
    timesPerDay: 1,
    items: [
      { exerciseId: "breath-diaphragm", position: "lying", repetitions: 5, why: "To settle" },
      { exerciseId: "pf-drop", position: "lying", repetitions: 4, why: "To end at ease" },
    ],
    sources: [fromMission("Cool-down breathing after the session."), composed],
  },
  {
    id: "soreness",
    name: "Soreness",
    summary: "Breathing, rest and warmth. No stretch and no squeeze.",
    forWhom: "The first two days after mild soreness without blood, fever or swelling. With any of those, read the safety page instead.",
    timesPerDay: 1,
    items: [
      { exerciseId: "breath-diaphragm", position: "lying", repetitions: 15, why: "To quieten the area" },
      { exerciseId: "constructive-rest", position: "lying", why: "To take the weight off" },
      { exerciseId: "warm-soak", position: "sitting", why: "To ease it" },
    ],
    sources: [fromMission("No forced contractions until it is known whether the floor is tight or weak."), composed],
  },
  {
    id: "relax-daily",
    name: "Daily ease",
    summary: "Breathing, the drop and three stretches, to teach the pelvic floor what off feels like.",
    forWhom: "Anyone whose pelvic floor holds on too much, every day for the first weeks.",
    timesPerDay: 1,
    items: [
      { exerciseId: "breath-diaphragm", position: "lying", repetitions: 20, why: "To set the pace" },
      { exerciseId: "pf-drop", position: "lying", why: "To let go on purpose" },
      { exerciseId: "happy-baby", position: "lying", why: "To give the pelvic floor room" },
      { exerciseId: "butterfly", position: "lying", why: "To ease the inner thighs" },
      { exerciseId: "child-pose", position: "kneeling", why: "To breathe into the back" },
      { exerciseId: "constructive-rest", position: "lying", why: "To finish at rest" },
    ],
    sources: [fromMission("Breathing, pelvic floor drops and stretches; no squeezes while the floor is tight."), composed],
  },
  {
    id: "toilet-mechanics-day",
    name: "Gentle day",
    summary: "Breathing, bathroom posture and a warm soak. It fits beside any condition that a clinician is still looking at.",
    forWhom: "Anyone waiting for a clinician’s word, or resting.",
    notFor: "The first 24 hours after a procedure: leave the soak out, and ask your team about the rest.",
    timesPerDay: 1,
    items: [
      { exerciseId: "breath-diaphragm", position: "sitting", repetitions: 10, why: "To begin with slow, low breaths" },
      { exerciseId: "toilet-mechanics", position: "sitting", why: "To spare the bowel any strain" },
      { exerciseId: "warm-soak", position: "sitting", repetitions: 10, why: "To ease afterwards" },
    ],
    sources: [
      byDefault("Breathing, relaxation, warm soak and toilet mechanics are what stays open while a clinician’s agreement is awaited."),
      composed,
    ],
  },
  {
    id: "strength-start",
    name: "Strength start",
    summary: "Find the muscle, then ten short squeezes with as long a release, and the drop to end on.",
    forWhom: "Anyone with leakage or weakness but no pain, at the beginning.",
    notFor: "Pelvic pain, difficulty emptying, or pain on squeezing, until someone has assessed it.",
    timesPerDay: 3,
    items: [
      { exerciseId: "breath-diaphragm", position: "lying", repetitions: 5, why: "To begin soft" },
      { exerciseId: "pf-find", position: "lying", why: "To be sure which muscle" },
      { exerciseId: "pf-slow-start", position: "lying", why: "To build" },
      { exerciseId: "pf-drop", position: "lying", repetitions: 4, why: "To end on letting go" },
    ],
    sources: [composed],
  },
  {
    id: "strength-build",
    name: "Strength build",
    summary: "Slow, quick and half-strength squeezes, then the moment of use. Each with its release.",
    forWhom: "Anyone who has done Strength start for some weeks without pain.",
    notFor: "Pelvic pain, difficulty emptying, or pain on squeezing, until someone has assessed it.",
    timesPerDay: 3,
    items: [
      { exerciseId: "breath-diaphragm", position: "sitting", repetitions: 5, why: "To begin soft" },
      { exerciseId: "pf-slow", position: "sitting", repetitions: 8, seconds: { contract: 6, release: 8 }, why: "To build" },
      { exerciseId: "pf-quick", position: "sitting", why: "To be quick" },
      { exerciseId: "pf-submax", position: "sitting", repetitions: 2, why: "To last" },
      { exerciseId: "knack", position: "standing", why: "To use it" },
      { exerciseId: "pf-drop", position: "sitting", repetitions: 5, why: "To end on letting go" },
    ],
    sources: [composed],
  },
  {
    id: "office-break",
    name: "Office break",
    summary: "Four minutes on a chair that nobody notices.",
    forWhom: "Anyone who sits a lot and finds that the pelvic floor has been clenching along.",
    timesPerDay: 2,
    items: [
      { exerciseId: "breath-diaphragm", position: "sitting", repetitions: 8, why: "To settle" },
      { exerciseId: "cat-cow", position: "sitting", repetitions: 6, why: "To move the pelvis" },
      { exerciseId: "pf-drop", position: "sitting", repetitions: 5, why: "To let go where nobody sees it" },
    ],
    sources: [composed],
  },
  {
    id: "wind-down",
    name: "Wind down",
    summary: "Rest, a body scan and slow breaths, on the way to sleep.",
    forWhom: "Evenings, and nights when the body stays on guard.",
    timesPerDay: 1,
    items: [
      { exerciseId: "constructive-rest", position: "lying", why: "To stop" },
      { exerciseId: "body-scan", position: "lying", why: "To let one part after another go" },
      { exerciseId: "breath-diaphragm", position: "lying", repetitions: 15, why: "To slow down for sleep" },
    ],
    sources: [composed],
  },
];

const byId = new Map(routines.map((routine) => [routine.id, routine]));

/** Undefined for an id that names no routine. */
export const findRoutine = (id: string): Routine | undefined => byId.get(id);

/** For ids that our own data names; throws on one that is missing. */
export function routineById(id: string): Routine {
  const routine = byId.get(id);
  if (!routine) throw new Error(`There is no routine "${id}".`);
  return routine;
}
