import { type BuilderText, fillIn } from "./builder-types";

/** Seconds as the builder says them in the browser: "45 s", "11 min", "2 h 34 min". Minutes to the nearest. */
export function sayTime(seconds: number, text: BuilderText["sum"]): string {
  if (seconds < 60) return fillIn(text.seconds, { seconds });
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? fillIn(text.minutes, { minutes }) : fillIn(text.hours, { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
