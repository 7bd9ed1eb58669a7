import { clsx } from "clsx";
import { useEffect, useRef, useState } from "react";
import { buttonVariants } from "@/components/ui/button-variants";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icons";
import type { PlayerText } from "./player-text";

type Press = Record<"back" | "skip" | "longer" | "easier" | "ways", () => void>;
type ControlsProps = {
  text: PlayerText;
  neutral: boolean;
  paused: boolean;
  onToggle: () => void;
  onStop: () => void;
  onTrouble: () => void;
  press: Press;
};

/** How long what is not always shown stays after a touch. */
const shownMs = 5_000;

/** Stop, pause and "pain or blood" are always there; the rest comes with a touch, a move of the mouse or the focus, and goes again. */
export function Controls({ text, neutral, paused, onToggle, onStop, onTrouble, press }: ControlsProps) {
  const [shown, setShown] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const show = () => {
      setShown(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setShown(false), shownMs);
    };
    show();
    for (const event of ["pointerdown", "pointermove", "keydown"]) addEventListener(event, show);
    return () => {
      clearTimeout(timer.current);
      for (const event of ["pointerdown", "pointermove", "keydown"]) removeEventListener(event, show);
    };
  }, []);
  const { player } = text;
  const small: [keyof Press, IconName, string][] = [
    ["back", "chevron-left", player.back],
    ["easier", "chevron-down", player.easier],
    ["longer", "chevron-up", player.longer],
    ["skip", "chevron-right", player.skip],
    ["ways", "settings", text.ways.title],
  ];
  return (
    <div className="space-y-3">
      <div
        className={clsx(
          "flex justify-center gap-1 transition-opacity duration-200 focus-within:opacity-100",
          // Out of sight it is still there for a keyboard and a reader; a thumb can not press what it does not see.
          shown || paused ? "opacity-100" : "pointer-events-none opacity-0",
        )}
      >
        {small.map(([name, icon, label]) => (
          <button
            key={name}
            type="button"
            onClick={press[name]}
            className={clsx(
              "flex min-h-12 min-w-14 flex-col items-center justify-center rounded-control px-2 text-muted text-xs hover:bg-well hover:text-ink",
            )}
            aria-label={name === "ways" ? label : undefined}
          >
            <Icon name={icon} />
            {name === "ways" ? null : label}
          </button>
        ))}
      </div>
      <div className="grid grid-cols-3 items-center gap-2">
        <button type="button" onClick={onStop} className={clsx(buttonVariants({ variant: "danger", size: "lg" }), "px-3!")}>
          <Icon name="stop" />
          {player.stop}
        </button>
        <button type="button" onClick={onToggle} className={clsx(buttonVariants({ variant: "secondary", size: "lg" }), "px-3!")}>
          <Icon name={paused ? "play" : "pause"} />
          {paused ? player.resume : player.pause}
        </button>
        <button
          type="button"
          onClick={onTrouble}
          className={clsx(buttonVariants({ variant: "secondary", size: "lg" }), "px-2! text-md! leading-tight")}
        >
          {neutral ? player.troubleNeutral : player.trouble}
        </button>
      </div>
    </div>
  );
}
