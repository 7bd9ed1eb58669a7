import type text from "@/lib/core/messages/en/session-player.json";
import type sessions from "@/lib/core/messages/en/sessions.json";

/** The player's words, handed to it by its page so that no catalogue of messages reaches the browser. */
export type PlayerText = Pick<typeof text, "player" | "phase" | "ways" | "trouble" | "end" | "start"> & {
  blood: (typeof sessions)["form"]["bloodOptions"];
};

/** Puts values in the places of a sentence. */
export const say = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
