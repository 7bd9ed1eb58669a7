import { addDays, type LocalDate } from "@/lib/core/calendar";
import { shareFields } from "@/lib/core/scope";
import { type LinkSentenceText, sayLink } from "@/lib/sharing/say-link";
import { daysOf, isShareRange, openFor } from "@/lib/sharing/share-range";
import { sayDate } from "./say-days";

type Typed = { recipient: string; fields: readonly string[]; range: string; from: string; to: string; days: string; passcode: string };

const real = (date: string): LocalDate | undefined => (/^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)) ? date : undefined);

function read(form: FormData | Typed): Typed {
  if (!(form instanceof FormData)) return form;
  const one = (name: string) => String(form.get(name) ?? "");
  return {
    recipient: one("recipient"),
    fields: form.getAll("fields[]").map(String),
    range: one("range"),
    from: one("from"),
    to: one("to"),
    days: one("days"),
    passcode: one("passcode"),
  };
}

/** The sentence that builds itself: from the form as it stands, or from what was kept of it. What can not be read yet is left open. */
export function shareSentence(
  form: FormData | Typed,
  { today, firstOn }: { today: LocalDate; firstOn?: LocalDate | undefined },
  text: LinkSentenceText,
): string {
  const typed = read(form);
  const range = isShareRange(typed.range) ? typed.range : "own";
  const days = range === "own" ? { fromOn: real(typed.from), toOn: real(typed.to) } : daysOf({ range }, today, firstOn);
  const count = /^\d{1,2}$/.test(typed.days.trim()) ? Number(typed.days) : 0;
  return sayLink(
    {
      recipient: typed.recipient,
      fields: shareFields.filter((field) => typed.fields.includes(field)),
      range,
      fromOn: days.fromOn,
      toOn: days.toOn,
      until: count >= 1 && count <= openFor.longest ? addDays(today, count) : undefined,
      passcode: typed.passcode !== "",
    },
    text,
    sayDate,
  );
}
