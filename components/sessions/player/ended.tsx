import { buttonVariants } from "@/components/ui/button-variants";
import { Icon } from "@/components/ui/icon";
import type { DoneSoFar } from "@/lib/exercises/done-so-far";
import type { Timeline } from "@/lib/exercises/timeline";
import { type PlayerText, say } from "./player-text";
import { SheetTitle } from "./sheet-title";

type EndedProps = {
  text: PlayerText;
  done: DoneSoFar;
  timeline: Timeline;
  stopped: boolean;
  dilation: boolean;
  guest: boolean;
  onLog?: () => void;
  onAgain?: () => void;
  onClose: () => void;
};

/** Seconds as "2 min 10 s". */
const sayTime = (seconds: number) => {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return [minutes > 0 ? `${minutes} min` : "", rest > 0 || minutes === 0 ? `${rest} s` : ""].filter(Boolean).join(" ");
};

/** The end, or where it was stopped: what was done, what to do now, and the log with it filled in. Never a reproach. */
export function Ended({ text, done, timeline, stopped, dilation, guest, onLog, onAgain, onClose }: EndedProps) {
  const { end } = text;
  const last = timeline.cues.at(-1);
  const lines = [
    ...(done.exercises > 0 ? [say(done.exercises === 1 ? end.exercise : end.exercises, { count: done.exercises, of: done.of })] : []),
    ...done.dilated.map(({ deviceId, seconds }) => {
      const size = timeline.parts.find((part) => part.kind === "dilation" && part.deviceId === deviceId)?.name ?? "";
      return say(end.dilated, { size, minutes: sayTime(seconds) });
    }),
  ];
  return (
    <div className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center gap-7 px-5 py-8">
      <div>
        <SheetTitle>{stopped ? end.stoppedTitle : end.title}</SheetTitle>
        <p className="mt-2 text-lg">{stopped ? end.stopped : last?.instruction}</p>
        <ul className="mt-4 space-y-1 text-muted">
          {lines.map((line) => (
            <li key={line} className="tabular flex gap-2">
              <Icon name="check" className="mt-0.5 text-go" />
              {line}
            </li>
          ))}
        </ul>
      </div>
      {dilation ? (
        <section aria-labelledby="aftercare">
          <h3 id="aftercare">{end.aftercare}</h3>
          <ul className="mt-2 list-disc space-y-1.5 pl-5 text-md">
            {Object.values(end.care).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {guest ? (
        <p className="text-md text-muted">
          {end.guest}{" "}
          <a href="/sign-up" className="link">
            {end.guestLink}
          </a>
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        {onLog ? (
          <button type="button" onClick={onLog} className={buttonVariants({ size: "lg" })}>
            {end.log}
          </button>
        ) : null}
        {onAgain ? (
          <button type="button" onClick={onAgain} className={buttonVariants({ variant: "secondary", size: "lg" })}>
            {end.again}
          </button>
        ) : null}
        <button type="button" onClick={onClose} className={buttonVariants({ variant: "quiet", size: "lg" })}>
          {end.close}
        </button>
      </div>
      {onLog ? <p className="-mt-4 text-md text-muted">{end.logHint}</p> : null}
    </div>
  );
}
