import type { ReactNode } from "react";
import player from "@/lib/core/messages/en/session-player.json";
import { exerciseById } from "@/lib/exercises/catalogue";
import { exerciseTimeline, routineTimeline } from "@/lib/exercises/routine-timeline";
import { routineById } from "@/lib/exercises/routines";
import { Player } from "./player";
import type { PlayerText } from "./player-text";

/** A visitor's answers are not asked for, so the words of their choices stay away. */
const noBlood = {} as PlayerText["blood"];

export type GuestPlayerProps = {
  kind: "routine" | "exercise";
  id: string;
  figures: Readonly<Record<string, ReactNode>>;
  onClose: () => void;
};

/** The player for a visitor: all of the guide, and nothing kept of it but where it is, for a reload. */
export function GuestPlayer({ kind, id, figures, onClose }: GuestPlayerProps) {
  const timeline = kind === "routine" ? routineTimeline(routineById(id)) : exerciseTimeline(exerciseById(id));
  return (
    <Player id={`${kind}-${id}`} timeline={timeline} text={{ ...player, blood: noBlood }} figures={figures} dilation={false} onClose={onClose} />
  );
}
