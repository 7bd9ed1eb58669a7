import type { HelpLevel } from "./emergency";
import { row, type ScreeningRule } from "./rule-row";
import type { careSigns, Intake, urgentSigns } from "./schema";

const productDefault = { standing: "D", source: "Product default, awaiting clinical review" } as const;
const nhsBleeding = { standing: "L", source: "NHS rectal bleeding leaflet" } as const;
const nhsUrgent = { standing: "L", source: "NHS leaflets" } as const;
const cauda = { standing: "L", source: "Cauda equina syndrome leaflets" } as const;

const start = row({ result: "do-not-start", ...productDefault, decision: "Do not start; support contacts are shown." });
const seekCare = row({ result: "seek-care", ...nhsBleeding, decision: "Do not start; see a doctor about it first." });
const urgentCare = row({ result: "urgent-care", ...nhsUrgent, decision: "Do not start; urgent care." });

const sign = (answer: (typeof urgentSigns)[number]) => (intake: Intake) => intake.urgent.includes(answer);
const care = (answer: (typeof careSigns)[number]) => (intake: Intake) => intake.care.includes(answer);
const emergency: { help: HelpLevel } = { help: "emergency" };
const sameDay: { help: HelpLevel } = { help: "same-day" };

/** Rows that end in "do not start": age, own choice and consent; signs that need care; signs that need it urgently. */
export const stopRules: readonly ScreeningRule[] = [
  urgentCare("SCR-FEVER", "Fever.", "A fever can be the sign of an infection: be seen today before anything else.", sign("fever"), sameDay),
  urgentCare("SCR-PUS", "Pus.", "Pus is a sign of an infection: be seen today before anything else.", sign("pus"), sameDay),
  urgentCare(
    "SCR-SWELLING",
    "A throbbing swelling.",
    "A throbbing swelling can be an abscess: be seen today before anything else.",
    sign("swelling"),
    sameDay,
  ),
  urgentCare(
    "SCR-SEVERE-PAIN",
    "Severe anal pain without a known cause.",
    "Severe pain without a known cause needs to be looked at today.",
    sign("severe-anal-pain"),
    sameDay,
  ),
  urgentCare(
    "SCR-STUCK-OBJECT",
    "An object that cannot be removed.",
    "Do not try tools or laxatives; emergency departments see this often and will help you without judgement.",
    sign("stuck-object"),
    { ...emergency },
  ),
  urgentCare(
    "SCR-SADDLE-NUMBNESS",
    "New numbness around the saddle.",
    "New numbness between the legs can mean that nerves are being pressed on, and hours matter.",
    sign("saddle-numbness"),
    { ...emergency, ...cauda },
  ),
  urgentCare(
    "SCR-LOSS-OF-CONTROL",
    "New loss of bladder or bowel control.",
    "New loss of bladder or bowel control can mean that nerves are being pressed on, and hours matter.",
    sign("new-loss-of-control"),
    { ...emergency, ...cauda },
  ),
  seekCare(
    "SCR-BLEEDING",
    "Rectal bleeding for 3 weeks or more.",
    "See a doctor about the bleeding first; most causes are harmless, but it needs a look.",
    care("bleeding-3-weeks"),
  ),
  seekCare(
    "SCR-DARK-STOOL",
    "Black or dark-red stool.",
    "Black or dark-red stool can be blood from higher up: ask to be seen without delay.",
    care("dark-stool"),
    sameDay,
  ),
  seekCare("SCR-WEIGHT-LOSS", "Unexplained weight loss.", "See a doctor about losing weight without a reason before you start.", care("weight-loss")),
  seekCare("SCR-LUMP", "A lump.", "Have a doctor look at the lump before you start.", care("lump")),
  seekCare(
    "SCR-BOWEL-CHANGE",
    "A recent lasting change of bowel habit.",
    "See a doctor about the change in your bowel habit before you start.",
    care("bowel-habit-change"),
  ),
  start("SCR-UNDER-18", "Under 18.", "Gradual is for adults of 18 and over; there are people you can talk to now.", (intake) => !intake.adult),
  start(
    "SCR-PRESSURED",
    "Pressured by someone else.",
    "Nobody else gets to decide this for you; there are people you can talk to in confidence.",
    (intake) => intake.ownChoice === "no",
  ),
  start(
    "SCR-UNSURE",
    "Unsure that it is their own choice.",
    "Being unsure is reason enough to wait; you can talk it over with someone in confidence and come back any time.",
    (intake) => intake.ownChoice === "unsure",
  ),
  start(
    "SCR-INTOXICATED",
    "Intoxicated now.",
    "Come back when you are sober: alcohol and drugs dull the signals that keep you safe.",
    (intake) => intake.intoxicated,
  ),
  start(
    "SCR-CONSENT",
    "Consent to using the health answers not given.",
    "Without your consent to use these answers Gradual cannot make a safe plan; you can give it whenever you like.",
    (intake) => !intake.consent,
    { decision: "Do not start; consent can be given at any time." },
  ),
];
