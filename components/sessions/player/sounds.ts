import type { Cue } from "@/lib/exercises/timeline";

/** [hertz, begins after seconds, lasts seconds, share of the volume]: each phase is told by pitch, direction and rhythm, so that it is known with eyes closed. */
type Note = readonly [hertz: number, after: number, lasts: number, share?: number];
const notes: Record<Cue["phase"], readonly Note[]> = {
  "get-ready": [[330, 0, 0.25, 0.6]],
  in: [
    [392, 0, 0.5],
    [523, 0.18, 0.7],
  ],
  out: [
    [523, 0, 0.5],
    [392, 0.18, 0.8],
  ],
  hold: [[587, 0, 1.1]],
  contract: [
    [659, 0, 0.16],
    [659, 0.2, 0.22],
  ],
  release: [[262, 0, 1.2]],
  rest: [
    [220, 0, 1.3, 0.8],
    [330, 0, 1.3, 0.5],
  ],
  end: [
    [392, 0, 0.8],
    [494, 0.22, 0.8],
    [587, 0.44, 1.4],
  ],
};
const volume = 0.16;

/** The audio clock stands still while its device sleeps or wakes; further off than this, what was set ahead is set anew. */
const slackMs = 30;

/** Sounds made on the spot, set ahead on the audio clock: a hidden tab's timers are late by up to a minute, its sound is not. */
export class Sounds {
  private context?: AudioContext;
  private set = new Map<number, { begins: number; tones: OscillatorNode[] }>();
  /** The moment at which the audio clock was zero. */
  private zero = 0;

  /** @param onRunning called whenever sound becomes possible, to set what is due */
  constructor(private readonly onRunning: () => void) {}

  /** Must be called in a press: browsers let no page make a sound before one. */
  wake(): void {
    if (!this.context) {
      this.context = new AudioContext({ latencyHint: "interactive" });
      this.context.onstatechange = this.onRunning;
    }
    if (this.context.state !== "running") void this.context.resume();
  }

  /** Sets the cues' sounds; those that are set already stay. Moments in milliseconds since 1970. */
  schedule(coming: readonly { index: number; at: number; phase: Cue["phase"] }[], now: number): void {
    const { context } = this;
    if (context?.state !== "running") return;
    // What is written now is heard when it has gone through the device: a quarter of a second later in wireless headphones.
    const zero = now - (context.currentTime - (context.outputLatency || 0)) * 1000;
    if (Math.abs(zero - this.zero) > slackMs) {
      this.takeBack();
      this.zero = zero;
    }
    for (const { index, at, phase } of coming) {
      if (this.set.has(index)) continue;
      const begins = Math.max(context.currentTime, (at - this.zero) / 1000);
      this.set.set(index, { begins, tones: notes[phase].map((note) => this.play(context, begins, note)) });
    }
  }

  private play(context: AudioContext, begins: number, [hertz, after, lasts, share = 1]: Note): OscillatorNode {
    const tone = context.createOscillator();
    const gain = context.createGain();
    tone.frequency.value = hertz;
    const at = begins + after;
    gain.gain.setValueAtTime(0.0001, at);
    gain.gain.exponentialRampToValueAtTime(volume * share, at + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + lasts);
    tone.connect(gain).connect(context.destination);
    tone.start(at);
    tone.stop(at + lasts + 0.05);
    return tone;
  }

  private takeBack(): void {
    const now = this.context?.currentTime ?? 0;
    for (const [index, { begins, tones }] of this.set) {
      if (begins <= now) continue;
      for (const tone of tones) tone.stop();
      this.set.delete(index);
    }
  }

  /** Takes back all that is set and has not sounded; the same cues may then be set anew. */
  clear(): void {
    this.takeBack();
    this.set.clear();
  }

  close(): void {
    this.clear();
    void this.context?.close();
    this.context = undefined;
  }
}
