import type { Figure } from "@/lib/exercises/draw-figure";
import { kneelingFigures } from "@/lib/exercises/figures-kneeling";
import { lyingFigures } from "@/lib/exercises/figures-lying";
import { sittingFigures } from "@/lib/exercises/figures-sitting";
import { standingFigures } from "@/lib/exercises/figures-standing";
import type { ExercisePosition } from "@/lib/exercises/schema";

const drawings = { ...lyingFigures, ...kneelingFigures, ...sittingFigures, ...standingFigures } satisfies Record<string, Figure>;

/** Each drawing's name, which is also where its words stand in messages/en/figures.json. */
export type FigureName = keyof typeof drawings;

type Figures = Partial<Record<ExercisePosition, FigureName>>;

/** Squeezes look the same from outside; only the everyday scene differs. */
const squeeze = (everyday: FigureName): Figures => ({ lying: "squeezeLying", sitting: "squeezeSitting", standing: "squeezeStanding", everyday });

/** A drawing for every exercise in each of its positions. */
export const figures: Record<string, Figures> = {
  "breath-diaphragm": { lying: "breathLying", sitting: "breathSitting", standing: "breathStanding", everyday: "queue" },
  "constructive-rest": { lying: "legsOnChair" },
  "pf-drop": { lying: "dropLying", sitting: "dropSitting", standing: "dropStanding", everyday: "desk" },
  "body-scan": { lying: "scanLying", sitting: "armchair" },
  "external-massage": { lying: "circlesLying", standing: "circlesStanding" },
  "child-pose": { kneeling: "childPose", sitting: "overTable" },
  "cat-cow": { kneeling: "catCowKneeling", sitting: "catCowSitting", standing: "catCowStanding" },
  "happy-baby": { lying: "happyBaby" },
  butterfly: { lying: "butterflyLying", sitting: "butterflySitting" },
  "supported-squat": { sitting: "squatSitting", standing: "squatStanding" },
  "pf-find": { lying: "squeezeLying", sitting: "leaningForward", standing: "squeezeStanding" },
  knack: { sitting: "coughSitting", standing: "coughStanding", everyday: "lifting" },
  "toilet-mechanics": { sitting: "toilet", everyday: "toiletClock" },
  "pf-slow-start": squeeze("brushing"),
  "pf-slow": squeeze("kettle"),
  "pf-quick": squeeze("train"),
  "pf-submax": squeeze("brushing"),
  "warm-soak": { sitting: "soak" },
};

/** @throws Error for a pair that the catalogue does not have */
export function figureOf(exerciseId: string, position: ExercisePosition): { name: FigureName; figure: Figure } {
  const name = figures[exerciseId]?.[position];
  if (!name) throw new Error(`There is no figure of "${exerciseId}" for ${position}.`);
  return { name, figure: drawings[name] };
}

export const figureNames = Object.keys(drawings) as FigureName[];
