import type { ReactNode } from "react";
import { Figure } from "@/components/exercises/figure";
import player from "@/lib/core/messages/en/session-player.json";
import sessions from "@/lib/core/messages/en/sessions.json";
import type { Timeline } from "@/lib/exercises/timeline";
import type { PlayerText } from "./player-text";

const { phase, ways, trouble, end, start } = player;
export const playerText: PlayerText = { player: player.player, phase, ways, trouble, end, start, blood: sessions.form.bloodOptions };

/** A drawing for each exercise of a timeline in its position, from the sheet that lists use. */
export function figuresOf({ parts }: Timeline): Record<string, ReactNode> {
  return Object.fromEntries(
    parts.flatMap(({ exerciseId, position }) => {
      const key = `${exerciseId}/${position}`;
      return exerciseId && position ? [[key, <Figure key={key} exerciseId={exerciseId} position={position} className="w-full" />]] : [];
    }),
  );
}
