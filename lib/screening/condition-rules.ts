import { row, type ScreeningRule } from "./rule-row";
import type { clinicianConditions, Intake, specialistConditions } from "./schema";

const specialistOnly = row({
  result: "specialist-only",
  standing: "L",
  source: "Leaflets and guidelines, by analogy",
  decision: "Do not start unless a specialist directs it.",
});
const clinicianOnly = row({
  result: "clinician-only",
  standing: "D",
  source: "Product default, awaiting clinical review",
  decision: "Clinician only: start once a clinician has agreed; until then breathing, relaxation, warm soak and toilet mechanics.",
});
const mission = { standing: "S", source: "Gradual's source documents" } as const;
const leaflet = { standing: "L", source: "Leaflets and guidelines, by analogy" } as const;

const special = (answer: (typeof specialistConditions)[number]) => (intake: Intake) => intake.specialist.includes(answer);
const has = (answer: (typeof clinicianConditions)[number]) => (intake: Intake) => intake.clinician.includes(answer);
const needsAgreement = (because: string) => `${because}, so a clinician should agree before you use a dilator.`;

/** Conditions that need a specialist's direction or a clinician's agreement. */
export const conditionRules: readonly ScreeningRule[] = [
  specialistOnly(
    "SCR-ACTIVE-IBD",
    "Active inflammatory bowel disease.",
    "An inflamed bowel is easily hurt; only your specialist can say whether and how to start.",
    special("active-ibd"),
  ),
  specialistOnly(
    "SCR-TUMOUR",
    "An obstructing tumour.",
    "With a tumour in the way, only your specialist can say whether and how to start.",
    special("obstructing-tumour"),
  ),
  specialistOnly(
    "SCR-ANASTOMOSIS",
    "Bowel anastomosis less than 6 months ago.",
    "A bowel join needs its time to heal; only your specialist can say whether and how to start.",
    special("anastomosis-under-6-months"),
  ),
  specialistOnly(
    "SCR-NEUTROPENIA",
    "Neutropenia.",
    "With few white blood cells a small injury can become serious; only your specialist can say whether and how to start.",
    special("neutropenia"),
  ),
  specialistOnly(
    "SCR-RADIOTHERAPY-NOW",
    "During pelvic radiotherapy.",
    "During radiotherapy the tissue is easily hurt; only your specialist can say whether and how to start.",
    special("pelvic-radiotherapy-now"),
  ),

  clinicianOnly(
    "SCR-PREGNANCY",
    "Pregnant, or planning to be.",
    needsAgreement("Pregnancy changes what is safe"),
    has("pregnant-or-planning"),
    leaflet,
  ),
  clinicianOnly(
    "SCR-SURGERY",
    "Pelvic, bowel or anal surgery less than 6 months ago.",
    needsAgreement("Healing after surgery takes its time"),
    has("surgery-under-6-months"),
    mission,
  ),
  clinicianOnly(
    "SCR-FISSURE",
    "Anal fissure, now or before; also when a fissure is the reason for coming.",
    needsAgreement("A fissure can open again"),
    (intake) => has("fissure")(intake) || intake.goal === "fissure",
    mission,
  ),
  clinicianOnly(
    "SCR-HAEMORRHOIDS",
    "Severe, painful or bleeding haemorrhoids.",
    needsAgreement("Haemorrhoids can bleed or hurt more"),
    has("haemorrhoids"),
    mission,
  ),
  clinicianOnly(
    "SCR-PAST-RADIOTHERAPY",
    "Past pelvic radiotherapy.",
    needsAgreement("Tissue stays more fragile after radiotherapy"),
    has("past-pelvic-radiotherapy"),
    leaflet,
  ),
  clinicianOnly(
    "SCR-DIVERTICULAR",
    "Severe diverticular disease.",
    needsAgreement("Severe diverticular disease weakens the bowel wall"),
    has("severe-diverticular"),
    leaflet,
  ),
  clinicianOnly(
    "SCR-HEART-FAILURE",
    "Heart failure.",
    needsAgreement("Stretching here can affect the heart's rhythm and blood pressure"),
    has("heart-failure"),
    leaflet,
  ),
  clinicianOnly(
    "SCR-SPINAL-INJURY",
    "Spinal cord injury at T6 or above.",
    needsAgreement("After an injury at T6 or above this can raise blood pressure dangerously"),
    has("spinal-injury-t6"),
    leaflet,
  ),
  clinicianOnly(
    "SCR-ANTICOAGULANTS",
    "Taking an anticoagulant.",
    needsAgreement("Blood thinners make a small bleed a bigger one"),
    has("anticoagulants"),
  ),
  clinicianOnly(
    "SCR-BLEEDING-DISORDER",
    "A bleeding disorder.",
    needsAgreement("A bleeding disorder makes a small bleed a bigger one"),
    has("bleeding-disorder"),
  ),
  clinicianOnly(
    "SCR-IMMUNOSUPPRESSION",
    "Immunosuppression.",
    needsAgreement("With a weaker defence small injuries heal less well"),
    has("immunosuppression"),
  ),
  clinicianOnly(
    "SCR-QUIESCENT-IBD",
    "Inflammatory bowel disease (Crohn's, colitis), quiet at the moment.",
    needsAgreement("A quiet bowel disease can flare up"),
    has("quiescent-ibd"),
    { standing: "S", source: "Gradual's source documents for Crohn's; product default for other bowel disease" },
  ),
  clinicianOnly("SCR-POUCH", "An ileoanal or other pouch.", needsAgreement("A pouch needs its surgeon's advice"), has("pouch")),
  clinicianOnly("SCR-STRICTURE", "A stricture.", needsAgreement("A stricture can tear when it is stretched without guidance"), has("stricture")),
  clinicianOnly("SCR-FISTULA", "A fistula.", needsAgreement("A fistula can become inflamed"), has("fistula")),
  clinicianOnly("SCR-PROLAPSE", "A prolapse.", needsAgreement("A prolapse changes what your pelvic floor can bear"), has("prolapse")),
  clinicianOnly(
    "SCR-INCONTINENCE",
    "Existing incontinence.",
    needsAgreement("Ongoing loss of control needs an assessment first"),
    has("existing-incontinence"),
  ),
  clinicianOnly("SCR-NEUROPATHY", "Neuropathy.", needsAgreement("Reduced feeling can hide a warning"), has("neuropathy")),
  clinicianOnly(
    "SCR-POSTPARTUM",
    "Less than 12 weeks after giving birth.",
    needsAgreement("The pelvic floor is still recovering after a birth"),
    has("postpartum-under-12-weeks"),
  ),
  clinicianOnly(
    "SCR-STI",
    "Symptoms of a sexually transmitted infection.",
    needsAgreement("An infection should be tested and treated first"),
    has("sti-symptoms"),
  ),
  clinicianOnly(
    "SCR-POST-OPERATIVE",
    "Coming for dilation after an operation, whenever it was.",
    "After an operation a clinician sets every part of the program, so their agreement comes first.",
    (intake) => intake.goal === "post-operative",
  ),
];
