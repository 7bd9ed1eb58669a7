import { phaseWord } from "@/components/exercises/phase-word";
import type text from "@/lib/core/messages/en/session-player.json";
import type sessions from "@/lib/core/messages/en/sessions.json";
import type { Cue, Timeline } from "@/lib/exercises/timeline";
import type { Player } from "./use-player";

/** The player's words, handed to it by its page so that no catalogue of messages reaches the browser. */
export type PlayerText = Pick<typeof text, "player" | "phase" | "ways" | "trouble" | "end" | "start"> & {
  blood: (typeof sessions)["form"]["bloodOptions"];
};

/** Puts values in the places of a sentence. */
export const say = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));

/** What a cue's phase is called here. */
export function wordOf({ phase, part }: Cue, { parts }: Timeline, text: PlayerText): string {
  return text.phase[phase === "end" ? phase : phaseWord({ id: parts[part]?.exerciseId }, phase)];
}

/** What is said, and announced, at this cue; the words of the last cue that had some stay until the next, so that nothing is said twice. */
export function wordsOf({ timeline, place: { index } }: Pick<Player, "timeline" | "place">, text: PlayerText, word: string): string {
  const at = timeline.cues.findLastIndex((cue, position) => position <= index && cue.signals.includes("words"));
  const cue = timeline.cues[at];
  if (!cue) return "";
  const part = timeline.parts[cue.part];
  const named = cue.waits ? text.player.waitsWord : at === index ? word : wordOf(cue, timeline, text);
  if (cue.turn !== undefined && cue.turn > 0 && cue.seconds < 20) return say(text.player.count, { turn: cue.turn + 1, turns: part?.turns ?? 0 });
  const opens = timeline.cues[at - 1]?.part !== cue.part;
  return [opens ? part?.name : undefined, named, cue.instruction]
    .filter(Boolean)
    .map((one) => `${one}`.replace(/[.]?$/, "."))
    .join(" ");
}
