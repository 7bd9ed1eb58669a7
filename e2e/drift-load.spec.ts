import type { BrowserContext, Page } from "@playwright/test";
import type { Playing } from "../components/sessions/player/kept-play";
import { expect, test } from "./fixtures";

/**
 * Time as a person sees and hears it, on the real clock: what the screen shows and what the loudspeaker is given, against the timeline. Under a
 * minute here; E2E_DRIFT_MINUTES=20 plays a whole session, hidden for half of it.
 */
const minutes = Number(process.env.E2E_DRIFT_MINUTES ?? 0.8);

// Only for the processor below, which the page's policy would refuse.
test.use({ bypassCSP: true });

/** Writes down each cue when it is shown, and each sound when it begins in what goes to the device. Runs in the page. */
function listen(): void {
  const shown: { index: number; at: number }[] = [];
  const heard: number[] = [];
  Object.assign(window, { measured: { shown, heard } });
  const look = () => {
    const index = Number(document.querySelector<HTMLElement>("dialog [data-cue]")?.dataset.cue ?? -1);
    if (index >= 0 && shown.at(-1)?.index !== index) shown.push({ index, at: Date.now() });
  };
  document.addEventListener("DOMContentLoaded", () =>
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true }),
  );

  // A processor on the audio thread knows to the sample when a sound begins after a second of silence.
  const source = `registerProcessor("onset", class extends AudioWorkletProcessor {
    last = -1;
    process([[samples = []]]) {
      samples.forEach((sample, position) => {
        if (Math.abs(sample) < 0.002) return;
        const time = currentTime + position / sampleRate;
        if (time - this.last > 1) this.port.postMessage(time);
        this.last = time;
      });
      return true;
    }
  })`;
  const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode) => AudioNode;
  const taps = new WeakMap<BaseAudioContext, AudioNode>();
  const tapOf = (context: AudioContext): AudioNode => {
    const known = taps.get(context);
    if (known) return known;
    const tap = context.createGain();
    taps.set(context, tap);
    void context.audioWorklet.addModule(URL.createObjectURL(new Blob([source], { type: "text/javascript" }))).then(() => {
      const onset = new AudioWorkletNode(context, "onset");
      // The audio clock goes in steps of a buffer: where its zero lies on the wall clock is the middle of many looks.
      const zeros: number[] = [];
      setInterval(() => zeros.unshift(Date.now() - context.currentTime * 1000), 50);
      onset.port.onmessage = ({ data }) => {
        const recent = zeros.slice(0, 60).sort((a, b) => a - b);
        heard.push((recent[recent.length >> 1] ?? Number.NaN) + (data + (context.outputLatency || 0)) * 1000);
      };
      connect.call(tap, onset);
    });
    return tap;
  };
  AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
    if (to === this.context.destination) connect.call(this, tapOf(this.context as AudioContext));
    return connect.call(this, to);
  } as typeof AudioNode.prototype.connect;
}

/** A second tab in front of this one. A browser without windows hides none: there the page is frozen instead, and no timer runs at all. */
async function hide(context: BrowserContext, page: Page): Promise<{ how: string; show: () => Promise<void> }> {
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setFocusEmulationEnabled", { enabled: false });
  const other = await context.newPage();
  await other.bringToFront();
  const how = (await page.evaluate(() => document.hidden)) ? "hidden" : "frozen";
  if (how === "frozen") await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
  return {
    how,
    show: async () => {
      if (how === "frozen") await devtools.send("Page.setWebLifecycleState", { state: "active" });
      await page.bringToFront();
      await other.close();
    },
  };
}

test("a practice keeps its time on the screen and in the ear, in front and hidden", async ({ page, context, person: _ }) => {
  const total = minutes * 60_000;
  test.setTimeout(total + 90_000);
  await page.addInitScript(listen);
  await page.goto("/session?routine=first-week");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  const begun = Date.now();
  // The longest routine lasts eighteen minutes; more breaths at its beginning make it twenty.
  if (minutes > 18) for (let more = 0; more < 20; more++) await page.keyboard.press("ArrowUp");
  const until = (share: number) => page.waitForTimeout(Math.max(0, begun + total * share - Date.now()));
  await until(minutes < 5 ? 0.6 : 0.25);
  const { how, show } = await hide(context, page);
  const away = Date.now();
  await until(minutes < 5 ? 0.8 : 0.75);
  const backAt = Date.now();
  await show();
  await until(1);

  const { measured, playing } = await page.evaluate(() => ({
    measured: (window as unknown as { measured: { shown: { index: number; at: number }[]; heard: number[] } }).measured,
    playing: JSON.parse(localStorage.getItem("gradual.play") ?? "null") as Playing,
  }));
  const { cues } = playing.timeline;
  const starts: number[] = [];
  let at = (playing.play.since ?? 0) - playing.play.into;
  for (const { seconds } of cues) {
    starts.push(at);
    at += seconds * 1000;
  }
  const seen = measured.shown.filter((one) => one.at < away || one.at > backAt);
  // The first after its absence is there as soon as somebody looks, whenever it began.
  const drift = seen.map((one) => one.at - Math.max(starts[one.index] ?? 0, one.at > backAt && (starts[one.index] ?? 0) < backAt ? backAt : 0));
  // A cue told by sound whose last sound is long over: those that follow at once run into each other in a loudspeaker too.
  const told = cues.flatMap((cue, index) => (cue.signals.includes("sound") ? [starts[index] ?? 0] : []));
  const apart = told.filter((moment, position) => moment < begun + total - 500 && moment - (told[position - 1] ?? 0) > 3000);
  const nearest = (moment: number) => measured.heard.reduce((best, one) => (Math.abs(one - moment) < Math.abs(best - moment) ? one : best), 0);
  const delays = apart.map((moment) => Math.round(nearest(moment) - moment));
  console.log(
    JSON.stringify({ how, seconds: Math.round(total / 1000), shown: drift.length, drift: Math.max(...drift), heard: measured.heard.length, delays }),
  );
  expect(drift.length).toBeGreaterThan(4);
  expect(delays.length).toBeGreaterThan(5);
  // A clock that ran wrong would be late more and more; once in a walk the machine may be busy with something else.
  const late = (times: readonly number[], most: number) => times.filter((time) => Math.abs(time) >= most).length;
  expect(late(drift, 100)).toBeLessThanOrEqual(1);
  // The press that begins it wakes the sound itself, and what listens to it.
  expect(late(delays.slice(1), 50)).toBeLessThanOrEqual(1);
});
