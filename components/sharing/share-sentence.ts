import { addDays, type LocalDate } from "@/lib/core/calendar";
import { shareFields } from "@/lib/core/scope";
import { isPreset, presetChoices } from "@/lib/sharing/presets";
import { type LinkSentenceText, sayLink } from "@/lib/sharing/say-link";
import { daysOf, isShareRange, openFor } from "@/lib/sharing/share-range";
import { sayDate } from "./say-days";

type Typed = Record<"recipient" | "preset" | "range" | "from" | "to" | "hours" | "passcode" | "oneTime", string> & { fields: readonly string[] };
/** `times`: the words of each length that is offered, by its hours. */
type Known = { today: LocalDate; firstOn?: LocalDate | undefined; text: LinkSentenceText; times: Record<string, string> };

const real = (date: string): LocalDate | undefined => (/^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)) ? date : undefined);

function read(form: FormData | Typed): Typed {
  if (!(form instanceof FormData)) return form;
  const one = (name: string) => String(form.get(name) ?? "");
  return {
    recipient: one("recipient"),
    preset: one("preset"),
    fields: form.getAll("fields[]").map(String),
    range: one("range"),
    from: one("from"),
    to: one("to"),
    hours: one("hours"),
    passcode: one("passcode"),
    oneTime: one("oneTime"),
  };
}

/** The sentence that builds itself: from the form as it stands, or from what was kept of it. What can not be read yet is left open. */
export function shareSentence(form: FormData | Typed, { today, firstOn, text, times }: Known): string {
  const typed = read(form);
  const preset = isPreset(typed.preset) && typed.preset !== "own" ? presetChoices[typed.preset] : undefined;
  const range = preset?.range ?? (isShareRange(typed.range) ? typed.range : "own");
  const days = range === "own" ? { fromOn: real(typed.from), toOn: real(typed.to) } : daysOf({ range }, today, firstOn);
  const hours = /^\d{1,4}$/.test(typed.hours) ? Number(typed.hours) : 0;
  const known = hours >= 1 && hours <= openFor.longest;
  return sayLink(
    {
      recipient: typed.recipient,
      fields: preset?.fields ?? shareFields.filter((field) => typed.fields.includes(field)),
      range,
      fromOn: days.fromOn,
      toOn: days.toOn,
      ...(known && hours >= 24 ? { until: addDays(today, Math.floor(hours / 24)) } : {}),
      ...(known && hours < 24 ? { lasts: times[hours] ?? "" } : {}),
      passcode: typed.passcode !== "",
      once: typed.oneTime !== "",
    },
    text,
    sayDate,
  );
}
