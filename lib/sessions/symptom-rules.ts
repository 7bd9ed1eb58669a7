import { addDays, type LocalDate, sayDay } from "@/lib/core/dates";
import type { DecisionRule, Facts, RedFlag } from "./facts";

const productDefault = { standing: "D", source: "Product default, awaiting clinical review" } as const;
const bothNeeds = ["rescreen", "clinician"] as const;
const feverFlags: RedFlag[] = ["fever", "chills", "pus", "swelling"];
const illFlags: RedFlag[] = ["fever", "chills", "vomiting"];
const caudaFlags: RedFlag[] = ["saddle-numbness", "changed-feeling-on-wiping", "new-retention", "leakage-without-noticing"];
const bleedingRules = ["DEC-SPOTTING", "DEC-BLOOD-MORE", "DEC-BLOOD-ANTICOAGULANT", "DEC-BLEEDING-EMERGENCY"];

const flagWords: Record<RedFlag, string> = {
  "unsettled-after-30-minutes": "not settled after 30 minutes",
  fever: "fever",
  chills: "chills",
  pus: "pus",
  swelling: "swelling",
  vomiting: "vomiting",
  "severe-abdominal-or-rectal-pain": "severe abdominal or rectal pain",
  "clots-or-red-water": "clots or red toilet water",
  "saddle-numbness": "numbness around the saddle",
  "changed-feeling-on-wiping": "a changed feeling on wiping",
  "new-retention": "unable to pass urine or stool",
  "leakage-without-noticing": "leakage without noticing",
  "new-minor-leak": "a new leak",
  "object-stuck": "object that cannot be removed",
  distress: "distress",
};
const any = (facts: Facts, flags: readonly RedFlag[]) => flags.some((flag) => facts.flags.has(flag));
const named = (flags: readonly RedFlag[]) => (facts: Facts) =>
  flags
    .filter((flag) => facts.flags.has(flag))
    .map((flag) => flagWords[flag])
    .join(", ");
const bloodWords = (facts: Facts) =>
  [
    { none: "", spotting: "spotting", more: "more than spotting", "does-not-stop": "bleeding that does not stop" }[facts.blood],
    named(["clots-or-red-water"])(facts),
  ]
    .filter(Boolean)
    .join(", ");
/** Seven whole blood-free days after the day with blood. */
const afterBloodFreeDays = (facts: Facts): LocalDate => addDays(facts.on, 8);

/** Blood, infection, nerves, control and distress, in a log of any kind, most severe first. */
export const symptomRules: readonly DecisionRule[] = [
  {
    id: "DEC-BLEEDING-EMERGENCY", standing: "L", source: "NHS: bleeding from the bottom (rectal bleeding)", action: "emergency", needs: bothNeeds, stepDown: true, help: "emergency",
    condition: "Bleeding that does not stop, clots, or red toilet water.",
    decision: "Emergency. Afterwards: re-screen, a clinician's agreement, 7 blood-free days, one size down.",
    wording: "This bleeding needs to be seen now; do not drive yourself.",
    when: (facts) => facts.blood === "does-not-stop" || facts.flags.has("clots-or-red-water"),
    because: bloodWords,
    until: afterBloodFreeDays,
  },
  {
    id: "DEC-FEVER-ABDOMINAL", standing: "L", source: "Leaflets on injury of the bowel: fever or vomiting with severe pain", action: "emergency", needs: bothNeeds, stepDown: true, help: "emergency",
    condition: "Fever, chills or vomiting together with severe abdominal or rectal pain.",
    decision: "Emergency. Afterwards: re-screen and a clinician's agreement, one size down.",
    wording: "Severe pain together with feeling this ill needs to be seen now; do not eat or drink until you have been.",
    when: (facts) => facts.flags.has("severe-abdominal-or-rectal-pain") && any(facts, illFlags),
    because: named(["severe-abdominal-or-rectal-pain", ...illFlags]),
  },
  {
    id: "DEC-CAUDA-EQUINA", standing: "L", source: "Cauda equina syndrome leaflets", action: "emergency", needs: bothNeeds, stepDown: true, help: "emergency",
    condition: "Numbness around the saddle, changed feeling on wiping, new retention, or leakage without noticing.",
    decision: "Emergency. Afterwards: re-screen and a clinician's agreement, one size down.",
    wording: "New numbness or loss of control can mean that nerves are being pressed on, and hours matter.",
    when: (facts) => any(facts, caudaFlags),
    because: named(caudaFlags),
  },
  {
    id: "DEC-STUCK", standing: "L", source: "Leaflets on retained rectal objects", action: "emergency", needs: bothNeeds, stepDown: true, help: "emergency",
    condition: "An object that cannot be removed.",
    decision: "Emergency department; no tools, no laxatives. Afterwards: re-screen and a clinician's agreement, one size down.",
    wording: "Do not try tools or laxatives; emergency departments see this often and will help you without judgement.",
    when: (facts) => facts.flags.has("object-stuck"),
    because: named(["object-stuck"]),
  },
  {
    id: "DEC-BLOOD-ANTICOAGULANT", ...productDefault, action: "same-day-care", needs: bothNeeds, stepDown: true, help: "same-day",
    condition: "Any blood while taking anticoagulants or with a bleeding disorder.",
    decision: "Stop; same-day care. Afterwards: re-screen, a clinician's agreement, 7 blood-free days, one size down.",
    wording: "With blood-thinning medicine or a bleeding disorder, any blood is a reason to be seen today.",
    when: (facts) => facts.anticoagulants && facts.blood !== "none",
    because: (facts) => `${bloodWords(facts)}, with anticoagulants or a bleeding disorder`,
    until: afterBloodFreeDays,
  },
  {
    id: "DEC-BLOOD-MORE", ...productDefault, action: "same-day-care", needs: bothNeeds, stepDown: true, help: "same-day",
    condition: "More blood than spotting on wiping.",
    decision: "Stop; same-day care. Afterwards: re-screen, a clinician's agreement, 7 blood-free days, one size down.",
    wording: "Stop here and be seen today: this is more blood than a little spotting.",
    when: (facts) => facts.blood === "more",
    because: bloodWords,
    until: afterBloodFreeDays,
  },
  {
    id: "DEC-FEVER", ...productDefault, action: "same-day-care", needs: bothNeeds, stepDown: true, help: "same-day",
    condition: "Fever of 38 °C or more, chills, pus or swelling.",
    decision: "Stop; same-day care. Afterwards: re-screen and a clinician's agreement, one size down.",
    wording: "These can be signs of an infection: stop here and be seen today.",
    when: (facts) => any(facts, feverFlags),
    because: named(feverFlags),
  },
  {
    id: "DEC-SEVERE-PAIN", ...productDefault, action: "same-day-care", needs: bothNeeds, stepDown: true, help: "same-day",
    condition: "Severe abdominal or rectal pain, without fever or vomiting.",
    decision: "Stop; same-day care. Afterwards: re-screen and a clinician's agreement, one size down.",
    wording: "Stop here: severe pain in the belly or bottom should be looked at today.",
    when: (facts) => facts.flags.has("severe-abdominal-or-rectal-pain"),
    because: named(["severe-abdominal-or-rectal-pain"]),
  },
  {
    id: "DEC-SPOTTING-AGAIN", ...productDefault, action: "pause", needs: bothNeeds, stepDown: true,
    condition: "Spotting on wiping, and blood on another day within the last 30 days.",
    decision: "Pause until a re-screen and a clinician's agreement; 7 blood-free days; one size down.",
    wording: "Pause here: blood has come back within a month, so please have a clinician look before the next session.",
    when: (facts) => facts.blood === "spotting" && facts.earlier(bleedingRules, 30, 1) !== undefined,
    because: (facts) => `spotting, and blood before on ${sayDay(facts.earlier(bleedingRules, 30, 1) ?? facts.on)}`,
    until: afterBloodFreeDays,
  },
  {
    id: "DEC-NEW-LEAK", ...productDefault, action: "pause", needs: bothNeeds, stepDown: true,
    condition: "A new minor leak or soiling; also a leak counted in a daily log when none was known at the screening.",
    decision: "Stop; pause until a re-screen and a clinician's agreement; no strengthening without an assessment.",
    wording: "Pause here and let a clinician look; leave squeezing exercises until they have.",
    when: (facts) => facts.flags.has("new-minor-leak") || facts.newLeaks > 0,
    because: (facts) => (facts.newLeaks > 0 ? `leaks: ${facts.newLeaks}` : "a new leak"),
  },
  {
    id: "DEC-SPOTTING", standing: "S", source: "Mission source documents: stop at blood (the blood-free days are a product default)", action: "stop", stepDown: true,
    condition: "Blood: spotting on wiping.",
    decision: "Stop; rest until 7 blood-free days have passed; one size down.",
    wording: "Rest until you have had seven days without blood, then come back one size down; if it becomes more, get help the same day.",
    when: (facts) => facts.blood === "spotting",
    because: bloodWords,
    until: afterBloodFreeDays,
  },
  {
    id: "DEC-DISTRESS", ...productDefault, action: "stop",
    condition: "Distress, or a feeling of losing control.",
    decision: "Stop; a grounding exercise and support contacts; 1 whole day of rest; nothing is lost by it.",
    wording: "You can stop at any time, and stopping was right; be kind to yourself, and rest tomorrow.",
    when: (facts) => facts.flags.has("distress"),
    because: named(["distress"]),
    until: (facts) => addDays(facts.on, 2),
  },
  {
    id: "DEC-UNWELL", ...productDefault, action: "rest",
    condition: "Vomiting, without severe abdominal or rectal pain.",
    decision: "Rest 2 whole days.",
    wording: "Leave practice until you are well again; rest for two days at least.",
    when: (facts) => facts.flags.has("vomiting"),
    because: named(["vomiting"]),
    until: (facts) => addDays(facts.on, 3),
  },
];
