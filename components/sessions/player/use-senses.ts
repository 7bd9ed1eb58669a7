import { useEffect, useEffectEvent, useRef } from "react";
import { type Place, upcoming } from "@/lib/exercises/play";
import type { Cue } from "@/lib/exercises/timeline";
import type { Playing, Ways } from "./kept-play";
import { Sounds } from "./sounds";

/** Milliseconds; felt through a pocket, and told apart without looking. */
const shakes: Record<Cue["phase"], number[]> = {
  "get-ready": [60],
  in: [80, 60, 160],
  out: [240],
  hold: [120],
  contract: [60, 40, 60],
  release: [400],
  rest: [30],
  end: [120, 80, 120, 80, 300],
};

/** Sounds are set this far ahead: a hidden tab is let run once a minute. */
const aheadMs = 150_000;

/** Only a voice of the device: others would send the words to their makers. */
function speak(words: string): void {
  const voices = speechSynthesis.getVoices().filter(({ localService }) => localService);
  const voice = voices.find(({ lang }) => lang === "en-GB") ?? voices.find(({ lang }) => lang.startsWith("en"));
  if (!voice) return;
  speechSynthesis.cancel();
  const said = new SpeechSynthesisUtterance(words);
  Object.assign(said, { voice, lang: voice.lang, rate: 0.92 });
  speechSynthesis.speak(said);
}

/** Tells each cue by sound, touch and voice, and keeps the screen awake. */
export function useSenses({ timeline, play }: Playing, { index, paused, ended }: Place, ways: Ways, words: string): void {
  const set = useEffectEvent(() => {
    if (!ways.sound) return;
    const now = Date.now();
    // A cue that has just begun is told too, though the sound took a moment to wake.
    const begun = play.into === 0 && play.since !== undefined && now - play.since < 700 ? [{ index: play.cue, at: play.since }] : [];
    const coming = [...begun, ...upcoming(timeline, play, now, now + aheadMs)];
    sounds.current?.schedule(
      coming.flatMap(({ index: at, at: when }) => {
        const next = timeline.cues[at];
        return next?.signals.includes("sound") ? [{ index: at, at: when, phase: next.phase }] : [];
      }),
      now,
    );
  });
  const sounds = useRef<Sounds>(null);
  const wake = useEffectEvent(() => {
    if (!ways.sound) return;
    sounds.current ??= new Sounds(() => set());
    sounds.current.wake();
  });

  useEffect(() => {
    const timer = setInterval(set, 10_000);
    document.addEventListener("visibilitychange", set);
    for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, wake);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", set);
      for (const touch of ["pointerdown", "keydown"]) removeEventListener(touch, wake);
      sounds.current?.close();
      sounds.current = null;
    };
  }, []);
  // Anything touched takes back what was set ahead; what follows is set anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what `set` reads.
  useEffect(() => {
    // The press on Start counts; after a reload nothing may sound before a touch, and asking all the same would be written up as an error.
    if (navigator.userActivation?.hasBeenActive) wake();
    // Minutes of sounds take a slow device a while to set: what was pressed is shown first.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(set);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      sounds.current?.clear();
    };
  }, [timeline, play, ways.sound]);

  useEffect(() => {
    const { phase, signals } = timeline.cues[index] as Cue;
    if (paused && !ended) return;
    // After a reload nothing may shake before a touch; asking all the same would be written up as an error.
    if (ways.vibration && signals.includes("vibration") && navigator.userActivation?.hasBeenActive) navigator.vibrate?.(shakes[phase]);
  }, [timeline, index, paused, ended, ways.vibration]);

  useEffect(() => {
    if (ways.voice && words && !paused && "speechSynthesis" in window) speak(words);
    return () => {
      if (ways.voice) globalThis.speechSynthesis?.cancel();
    };
  }, [words, paused, ways.voice]);

  // The lock is let go whenever the page is hidden, so it is asked for again.
  const awake = !paused && !ended;
  useEffect(() => {
    if (!awake || !("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let over = false;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      const got = await navigator.wakeLock.request("screen").catch(() => undefined);
      if (over) await got?.release();
      else lock = got;
    };
    void ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", ask);
      void lock?.release();
    };
  }, [awake]);
}
