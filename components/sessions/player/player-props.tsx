import type { ReactNode } from "react";
import { EmblemDisc } from "@/components/exercises/emblem";
import player from "@/lib/core/messages/en/session-player.json";
import sessions from "@/lib/core/messages/en/sessions.json";
import { exerciseById } from "@/lib/exercises/catalogue";
import type { Timeline } from "@/lib/exercises/timeline";
import type { PlayerText } from "./player-text";

const { phase, ways, trouble, end, start } = player;
export const playerText: PlayerText = { player: player.player, phase, ways, trouble, end, start, blood: sessions.form.bloodOptions };

/** A drawing for each exercise of a timeline in its position, made on the server. */
export function figuresOf({ parts }: Timeline): Record<string, ReactNode> {
  const drawn = parts.flatMap(({ exerciseId, position }) => (exerciseId && position ? [[`${exerciseId}/${position}`, exerciseId] as const] : []));
  return Object.fromEntries(drawn.map(([key, id]) => [key, <EmblemDisc key={key} purpose={exerciseById(id).purpose} />]));
}
