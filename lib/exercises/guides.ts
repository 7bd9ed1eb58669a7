import { byDefault, fromMission, fromPelvicLeaflet } from "@/lib/exercises/cite";
import type { SourceLine } from "@/lib/exercises/schema";

/** The pages under /learn. Their texts are messages. */
export const guideSlugs = ["self-check"] as const;

const ours = (what: string) => byDefault(`${what}: our own wording.`);

/** Who says what, part by part of "Am I doing it right?"; quoted rules and evidence bring their own. */
export const selfCheckSources = {
  find: [
    byDefault("About 30 % for 2 s, and 10 s of rest."),
    fromPelvicLeaflet("Never practised by stopping the urine flow."),
    ours("The three ways, and how you know that you have found it"),
  ],
  others: [fromPelvicLeaflet("Buttocks, thighs and belly stay relaxed; the breath goes on."), ours("How to check each of them")],
  release: [ours("What letting go feels like, and how to check it")],
  normal: [ours("What is normal, and what is not")],
  signs: [
    fromMission("Pelvic pain, difficulty emptying or pain on contracting point to a tight floor, and squeezing can make a tight floor worse."),
    ours("The other signs, and the whole column for a weak floor"),
  ],
  help: [ours("When to go, where no rule is named, and what happens there")],
  machines: [
    fromMission("Biofeedback or electrical stimulation helps to find the right muscle."),
    ours("How the two work, and that a clinician decides"),
  ],
} satisfies Record<string, SourceLine[]>;

export type SelfCheckPart = keyof typeof selfCheckSources;
export const selfCheckParts = Object.keys(selfCheckSources) as SelfCheckPart[];
