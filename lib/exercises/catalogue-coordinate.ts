import { byDefault, fromMission, fromPelvicLeaflet, ourWording } from "@/lib/exercises/cite";
import type { Exercise } from "@/lib/exercises/schema";

/** Finding, timing and using the right muscles (clinical.md 7). */
export const coordinateExercises: Exercise[] = [
  {
    id: "pf-find",
    name: "Find the muscle",
    alsoCalled: "finding the pelvic floor",
    purpose: "coordinate",
    summary: "Five small squeezes with long rests, to learn which muscle is meant and how it feels when it is off.",
    positions: [
      { position: "lying", how: "On your back or side, knees bent." },
      { position: "sitting", how: "On a firm chair, leaning a little forward." },
      { position: "standing", how: "Feet under your hips, knees soft." },
    ],
    getReady: { phase: "get-ready", seconds: 15, instruction: "Breathe easily. One hand on your belly, to notice if it joins in." },
    cycle: {
      steps: [
        { phase: "contract", seconds: 2, instruction: "Draw in gently, as if you had to hold in wind. About a third of your strength." },
        { phase: "release", seconds: 10, instruction: "Let go completely, and wait until nothing more lets go." },
      ],
      repetitions: 5,
      sets: 1,
      restBetweenSetsSeconds: 0,
    },
    limits: { repetitions: [3, 5], sets: [1, 1] },
    timesPerDay: 2,
    effortPercent: 30,
    feels: ["A small lift inwards, away from the chair.", "A clear difference between on and off."],
    shouldNotFeel: ["Pain of any kind.", "A downward push."],
    mistakes: [
      "Using buttocks, thighs or belly.",
      "Shortening the rest, which is most of the exercise.",
      "Practising by stopping the flow when you pass urine: please never do.",
    ],
    avoid: ["Pain on squeezing: stop, and choose the drop.", "A tight pelvic floor that nobody has assessed yet."],
    lockedWhenTight: true,
    sources: [
      byDefault("About 30 % for 2 s, 10 s of rest, 5 times, up to twice a day."),
      fromPelvicLeaflet("Buttocks, thighs and belly stay relaxed; never practise by stopping the urine flow."),
      fromMission("Squeezing can make a tight or spasming floor worse; biofeedback or electrical stimulation helps to find the right muscle."),
      ourWording,
    ],
  },
  {
    id: "knack",
    name: "The knack",
    alsoCalled: "squeeze before you cough or lift",
    purpose: "coordinate",
    summary: "A quick squeeze just before a cough, a sneeze or a lift, and a full release after it. Strength, used at the right moment.",
    positions: [
      { position: "sitting", how: "Upright on a chair, feet on the floor, with a small practice cough." },
      { position: "standing", how: "Feet under your hips, with a small practice cough." },
      { position: "everyday", how: "Before you sneeze, stand up, or lift a bag." },
    ],
    getReady: { phase: "get-ready", seconds: 10, instruction: "Sit or stand tall. Breathe out." },
    cycle: {
      steps: [
        { phase: "contract", seconds: 2, instruction: "Squeeze and lift, then give one small cough on top of it." },
        { phase: "release", seconds: 6, instruction: "Let go completely. One easy breath." },
      ],
      repetitions: 5,
      sets: 1,
      restBetweenSetsSeconds: 0,
    },
    limits: { repetitions: [3, 10], sets: [1, 2] },
    timesPerDay: 2,
    feels: ["The lift comes first, the cough meets it.", "Nothing presses downwards."],
    shouldNotFeel: ["Pain.", "A bulge or a push down as you cough."],
    mistakes: ["Squeezing after the cough.", "Staying braced between times.", "A big cough: small is enough to learn it."],
    avoid: ["Pain on squeezing.", "A tight pelvic floor that nobody has assessed yet."],
    lockedWhenTight: true,
    sources: [
      fromPelvicLeaflet("Squeeze before a cough or a lift, then release."),
      byDefault("2 s on, 6 s off, 5 times in practice, up to twice a day."),
      byDefault("Closed, like every squeeze, while the floor is tight and not assessed."),
      ourWording,
    ],
  },
  {
    id: "toilet-mechanics",
    name: "Bathroom posture",
    alsoCalled: "toilet mechanics",
    purpose: "coordinate",
    summary: "How to sit and breathe so that the bowel empties without straining.",
    positions: [
      { position: "sitting", how: "On the toilet, feet on a low stool so that the knees are above the hips, forearms on thighs." },
      { position: "everyday", how: "When the urge comes. Go when it does, and do not sit longer than ten minutes." },
    ],
    getReady: { phase: "get-ready", seconds: 20, instruction: "Knees above hips. Lean forward with a long back. Let your belly be wide." },
    cycle: {
      steps: [
        { phase: "in", seconds: 4, instruction: "Breathe in low. Let the belly bulge forward and the seat soften." },
        { phase: "out", seconds: 5, instruction: "Breathe out on a long “moo” or “sss”. The belly stays wide; nothing strains." },
      ],
      repetitions: 5,
      sets: 1,
      restBetweenSetsSeconds: 0,
    },
    limits: { repetitions: [3, 5], sets: [1, 1] },
    timesPerDay: 1,
    feels: ["The waist widening all round.", "The back passage opening by itself."],
    shouldNotFeel: ["A red face, a closed throat, pressure in the head.", "Heaviness downwards."],
    mistakes: [
      "Closing the throat and pushing.",
      "Sitting on when the urge has gone: get up, walk about, come back later.",
      "Taking a phone along: you sit longer than you need.",
    ],
    avoid: ["New surgery: ask your team first."],
    lockedWhenTight: false,
    sources: [
      fromPelvicLeaflet("Knees above hips, lean forward, wide belly, “moo” or “sss” for 5 s, 3–5 times, no straining."),
      byDefault("4 s in between; once a day, or whenever the urge comes; not longer than ten minutes; after new surgery ask first."),
      ourWording,
    ],
  },
];
