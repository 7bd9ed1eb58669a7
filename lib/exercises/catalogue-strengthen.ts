import { byDefault, fromMayo, fromMission, fromNhsTrust, fromPelvicLeaflet, ourWording } from "@/lib/exercises/cite";
import type { Exercise } from "@/lib/exercises/schema";

const everyPosition: Exercise["positions"] = [
  { position: "lying", how: "On your back or side, knees bent: the floor carries nothing here." },
  { position: "sitting", how: "On a firm chair, feet on the floor." },
  { position: "standing", how: "Feet under your hips, knees soft." },
  { position: "everyday", how: "While you brush your teeth, wait for a kettle, or stand on a train." },
];

const mistakes = [
  "Clenching buttocks, thighs or belly.",
  "Letting the breath stop.",
  "Starting the next one before the last has let go.",
  "Practising by stopping the flow when you pass urine: please never do.",
];
const avoid = ["A tight pelvic floor, or pelvic pain, that nobody has assessed yet.", "Pain on squeezing: stop, and choose the drop."];
const shouldNotFeel = ["Pain, cramp or burning.", "A downward push.", "An ache that lasts into the next day."];

const shared = [
  fromPelvicLeaflet("Buttocks, thighs and belly stay relaxed, the breath goes on; never practise by stopping the urine flow."),
  fromMission("Closed while the floor is tight and not assessed: squeezing can make it worse."),
  ourWording,
];

/** Strength and endurance (clinical.md 7): all closed while strengthening is locked. */
export const strengthenExercises: Exercise[] = [
  {
    id: "pf-slow-start",
    name: "First slow squeezes",
    alsoCalled: "Kegel exercise, first stage",
    purpose: "strengthen",
    summary: "Three seconds on, three seconds off. Letting go fully counts for as much as the squeeze.",
    positions: everyPosition,
    getReady: { phase: "get-ready", seconds: 15, instruction: "One easy breath, and one drop to begin from." },
    cycle: {
      steps: [
        { phase: "contract", seconds: 3, instruction: "Draw in and lift, as if you had to hold in wind. Keep breathing." },
        { phase: "release", seconds: 3, instruction: "Let go all the way." },
      ],
      repetitions: 10,
      sets: 1,
      restBetweenSetsSeconds: 60,
    },
    limits: { repetitions: [5, 10], sets: [1, 1] },
    timesPerDay: 3,
    feels: ["A lift inwards and upwards.", "Each release as clear as each squeeze."],
    shouldNotFeel,
    mistakes,
    avoid,
    lockedWhenTight: true,
    sources: [fromMayo("3 s hold, 3 s relax, 10 times, 3 times a day."), ...shared],
  },
  {
    id: "pf-slow",
    name: "Slow squeezes",
    alsoCalled: "Kegel exercise, long holds",
    purpose: "strengthen",
    summary: "Up to ten seconds on and as long off. Count only the seconds that stay steady.",
    positions: everyPosition,
    getReady: { phase: "get-ready", seconds: 15, instruction: "One easy breath, and one drop to begin from." },
    cycle: {
      steps: [
        { phase: "contract", seconds: 10, instruction: "Lift and keep it, breathing. If it fades, let go early and rest as long." },
        { phase: "release", seconds: 10, instruction: "Let go all the way, and stay there." },
      ],
      repetitions: 10,
      sets: 1,
      restBetweenSetsSeconds: 60,
    },
    limits: { repetitions: [3, 10], sets: [1, 1] },
    timesPerDay: 3,
    feels: ["A steady lift that you could keep while talking.", "Tired, but not sore, at the end."],
    shouldNotFeel,
    mistakes: ["Squeezing harder as it fades, instead of letting go.", ...mistakes],
    avoid,
    lockedWhenTight: true,
    sources: [fromNhsTrust("Up to 10 s on and 10 s off, up to 10 times, 3 times a day."), ...shared],
  },
  {
    id: "pf-quick",
    name: "Quick squeezes",
    alsoCalled: "Kegel exercise, quick contractions",
    purpose: "strengthen",
    summary: "One second on, then a full release. Speed for coughs and sneezes, never at the price of letting go.",
    positions: everyPosition,
    getReady: { phase: "get-ready", seconds: 15, instruction: "One easy breath, and one drop to begin from." },
    cycle: {
      steps: [
        { phase: "contract", seconds: 1, instruction: "A quick, clean lift." },
        { phase: "release", seconds: 3, instruction: "All the way off before the next." },
      ],
      repetitions: 10,
      sets: 1,
      restBetweenSetsSeconds: 60,
    },
    limits: { repetitions: [5, 20], sets: [1, 1] },
    timesPerDay: 3,
    feels: ["Crisp on, complete off.", "The tenth as light as the first."],
    shouldNotFeel,
    mistakes: ["Fluttering: each one smaller because the last never ended.", ...mistakes],
    avoid,
    lockedWhenTight: true,
    sources: [
      fromPelvicLeaflet("1 s on, full release, 10 times, 20 at the most."),
      byDefault("3 s for the release; up to 3 times a day."),
      ...shared,
    ],
  },
  {
    id: "pf-submax",
    name: "Half-strength squeezes",
    alsoCalled: "submaximal Kegel exercise",
    purpose: "endurance",
    summary: "Half of your strength for twenty to thirty seconds: the kind of work the pelvic floor does all day.",
    positions: everyPosition,
    getReady: { phase: "get-ready", seconds: 15, instruction: "Find your full squeeze once, then half of it." },
    cycle: {
      steps: [
        { phase: "contract", seconds: 20, instruction: "Half strength, steady. Talk or hum to keep the breath going." },
        { phase: "release", seconds: 20, instruction: "Let go all the way. Two easy breaths." },
      ],
      repetitions: 3,
      sets: 1,
      restBetweenSetsSeconds: 60,
    },
    limits: { repetitions: [2, 3], sets: [1, 1] },
    timesPerDay: 3,
    effortPercent: 50,
    feels: ["A light, even lift that you could almost forget."],
    shouldNotFeel,
    mistakes: ["Beginning too strongly, and fading.", ...mistakes],
    avoid,
    lockedWhenTight: true,
    sources: [fromPelvicLeaflet("About 50 % for 20–30 s, 2–3 times, 3 times a day."), byDefault("20 s of rest after each."), ...shared],
  },
];
