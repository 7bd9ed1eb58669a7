"use client";

import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { buttonVariants } from "@/components/ui/button-variants";
import { Icon } from "@/components/ui/icon";
import { doneSoFar } from "@/lib/exercises/done-so-far";
import { advance } from "@/lib/exercises/play";
import type { Timeline } from "@/lib/exercises/timeline";
import { Controls } from "./controls";
import { Ended } from "./ended";
import { forgetPlaying, keepWays, readWays, type Ways } from "./kept-play";
import { Pacer } from "./pacer";
import { type PlayerText, say, wordOf, wordsOf } from "./player-text";
import { Trouble, type TroubleSaid } from "./trouble";
import { usePlayer } from "./use-player";
import { useSenses } from "./use-senses";
import { WaysSheet } from "./ways-sheet";

/** What a page does with a practice that is over or was stopped. Without it the visitor has no account: nothing is kept. */
export type Keeping = {
  /** Fills the log in and leads to it. */
  log: (done: ReturnType<typeof doneSoFar>, stoppedEarly: boolean) => void;
  /** Saves a whole log at once and leads to its decision. Answers false when it could not be kept. */
  trouble: (done: ReturnType<typeof doneSoFar>, said: TroubleSaid) => Promise<boolean>;
};

export type PlayerProps = {
  /** Names the practice on this device, for going on after a reload. */
  id: string;
  timeline: Timeline;
  text: PlayerText;
  /** Drawn figures by "exercise/position", shown while getting ready. */
  figures: Readonly<Record<string, ReactNode>>;
  dilation: boolean;
  keeping?: Keeping;
  onClose: () => void;
};

/** A dark, calm field over the whole screen: the shape, one instruction, the seconds, what comes next; Stop always bottom left. */
export function Player({ id, timeline, text, figures, dilation, keeping, onClose }: PlayerProps) {
  const player = usePlayer(id, timeline);
  const { place } = player;
  const { cue, part, ended, paused } = place;
  const [ways, setWays] = useState<Ways>(readWays);
  const [sheet, setSheet] = useState<"trouble" | "ways" | "stopped">();
  const [notice, setNotice] = useState<{ text: string; at: number }>();
  const dialog = useRef<HTMLDialogElement>(null);
  const left = useRef<() => void>(undefined);

  const word = cue.waits ? text.player.waitsWord : wordOf(cue, player.timeline, text);
  const words = wordsOf(player, text, word);
  useSenses(player, place, ways, sheet ? "" : words);

  useEffect(() => {
    const leave = enter();
    left.current = leave;
    dialog.current?.showModal();
    return leave;
  }, []);

  const stop = () => {
    player.pause();
    setSheet("stopped");
  };
  const trouble = () => {
    player.pause();
    setSheet("trouble");
  };
  const close = () => {
    forgetPlaying();
    // The page comes back first, for the focus to find the button that began it.
    left.current?.();
    dialog.current?.close();
    onClose();
  };
  const toggle = () => (paused ? player.resume() : player.pause());
  const told = (refused: string | undefined, otherwise: string) => setNotice({ text: refused ?? otherwise, at: place.index });
  const press = {
    back: player.back,
    skip: player.skip,
    longer: () => told(player.longer(), text.player.addedTurn),
    easier: () => told(player.easier(), text.player.madeEasier),
    ways: () => setSheet("ways"),
  };

  // No letters: whoever speaks to their device or has a hand that slips presses none by mistake (WCAG 2.1.4).
  const keys: Record<string, () => void> = {
    ArrowRight: press.skip,
    ArrowLeft: press.back,
    ArrowUp: press.longer,
    ArrowDown: press.easier,
    End: stop,
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (sheet || ended) return;
    const onButton = event.target instanceof HTMLElement && event.target.closest("button") !== null;
    const act = event.key === " " && !onButton ? toggle : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);

  const over = sheet === "stopped" || ended;
  const done = () => doneSoFar(player.timeline, advance(player.timeline, player.play, Date.now()));
  return createPortal(
    <dialog
      ref={dialog}
      aria-label={text.player.label}
      onCancel={(event) => {
        // Escape never loses a practice: it pauses, or leaves what lies over it.
        event.preventDefault();
        if (sheet === "ways" || sheet === "trouble") setSheet(undefined);
        else if (!over) player.pause();
      }}
      className="fixed inset-0 m-0 h-dvh max-h-none w-screen max-w-none overflow-y-auto bg-paper p-0 text-ink"
    >
      {over ? (
        <Ended
          text={text}
          done={done()}
          timeline={player.timeline}
          stopped={!ended}
          dilation={dilation}
          guest={!keeping}
          onLog={keeping && (() => keeping.log(done(), !ended))}
          onAgain={
            ended
              ? undefined
              : () => {
                  setSheet(undefined);
                  player.resume();
                }
          }
          onClose={close}
        />
      ) : sheet === "trouble" ? (
        <Trouble
          text={text}
          dilation={dilation}
          onSend={keeping && (async (said) => keeping.trouble(done(), said))}
          onGoOn={() => {
            setSheet(undefined);
            player.resume();
          }}
        />
      ) : sheet === "ways" ? (
        <WaysSheet
          text={text}
          ways={ways}
          onChange={(changed) => {
            setWays(changed);
            keepWays(changed);
          }}
          onDone={() => setSheet(undefined)}
        />
      ) : (
        <div
          ref={focusOnce}
          tabIndex={-1}
          className="mx-auto flex min-h-dvh max-w-2xl outline-none flex-col px-5 pt-[max(1rem,env(safe-area-inset-top))] pb-[max(1rem,env(safe-area-inset-bottom))]"
          data-cue={place.index}
          data-phase={cue.phase}
        >
          <p className="flex min-h-11 items-center justify-between gap-4 text-md text-muted">
            {ways.neutral ? <span /> : <span className="font-semibold">{part.name}</span>}
            <span className="tabular">{say(text.player.part, { at: cue.part + 1, of: player.timeline.parts.length - 1 })}</span>
          </p>
          <div className="flex flex-1 flex-col items-center justify-center gap-5 py-4 text-center">
            <div className="aspect-square w-[min(74vw,38dvh,22rem)]">
              {cue.phase === "get-ready" && !ways.neutral && figures[`${part.exerciseId}/${cue.position}`] ? (
                <div className="flex size-full items-center">{figures[`${part.exerciseId}/${cue.position}`]}</div>
              ) : (
                <Pacer playing={player} cue={cue} index={place.index} seconds={cue.waits ? undefined : String(place.secondsLeft)} />
              )}
            </div>
            {ways.neutral ? null : (
              <div className="flex min-h-44 max-w-[34rem] flex-col items-center">
                <p className="font-serif text-3xl">
                  {paused ? text.player.paused : word}
                  {cue.phase === "get-ready" && !paused ? <span className="tabular text-muted"> · {place.secondsLeft}</span> : null}
                </p>
                <p className="mt-2 text-pretty text-lg">{cue.instruction}</p>
                {cue.feel ? <p className="mt-2 text-pretty text-md text-muted">{cue.feel}</p> : null}
              </div>
            )}
            {cue.waits && !paused ? (
              <button type="button" onClick={player.goOn} className={buttonVariants({ size: "lg" })}>
                {part.kind === "insert" || part.kind === "remove" ? text.player.goOn[part.kind] : text.player.goOn.other}
              </button>
            ) : null}
          </div>
          <p className="min-h-6 text-center text-md text-muted">
            {notice && notice.at === place.index ? notice.text : ways.neutral ? null : nextOf(player, text)}
          </p>
          <Controls text={text} neutral={ways.neutral} paused={paused} onToggle={toggle} onStop={stop} onTrouble={trouble} press={press} />
        </div>
      )}
      <p aria-live="polite" className="sr-only">
        {sheet || over ? "" : notice?.at === place.index ? notice.text : ways.neutral ? "" : words}
      </p>
    </dialog>,
    document.body,
  );
}

/**
 * A dark field whatever the pages look like: it lies beside somebody with their eyes half closed. The page is not drawn meanwhile (app/globals.css): a
 * slow device has enough to do with the first breath.
 * @returns what brings the page back, where it was
 */
function enter(): () => void {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  const at = scrollY;
  Object.assign(dataset, { theme: "dark", playing: "" });
  return () => {
    if (!("playing" in dataset)) return;
    delete dataset.playing;
    if (theme) dataset.theme = theme;
    else delete dataset.theme;
    scrollTo({ top: at, behavior: "instant" });
  };
}

/** The field has the focus whenever it comes back, not the first of its buttons; at first the dialog gives it as it opens. */
const focusOnce = (field: HTMLElement | null) => {
  if (field?.closest("dialog")?.open) field.focus();
};

function nextOf({ timeline, place: { next } }: ReturnType<typeof usePlayer>, text: PlayerText): ReactNode {
  if (!next) return null;
  const opens = timeline.parts[next.part];
  const changes = timeline.cues.find(({ part }) => part === next.part) === next && next.phase !== "end";
  const what = changes ? (opens?.name ?? "") : wordOf(next, timeline, text);
  const full = next.seconds > 0 && !next.waits ? say(text.player.nextSeconds, { what, seconds: next.seconds }) : what;
  return (
    <>
      <Icon name="arrow-right" size={16} className="mr-1.5 inline-block align-[-2px]" />
      {say(text.player.next, { what: full })}
    </>
  );
}
