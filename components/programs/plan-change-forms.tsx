"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/field";
import { TextField } from "@/components/ui/input";
import { type Option, SelectField } from "@/components/ui/select";
import { chooseDays, endHoliday, movePlanned, takeHoliday, undoChange } from "@/lib/programs/actions";
import { sayForUnseen } from "./unseen-fields";

/** Each id is made with the page, so that sent twice it is one change. */
type Sent = { id: string; problem: FormProblemText };

/** The month that the change was made in is shown again after it; the weeks have none. */
function InMonth({ month }: { month: string | undefined }) {
  return month ? <input type="hidden" name="month" value={month} /> : null;
}
type Shown = { month?: string };

/** A session to another of the days that it may go to. Dragging it in the calendar sends this same form. */
export function MoveForm({
  id,
  month,
  from,
  days,
  text,
  problem,
}: Sent & Shown & { from: string; days: readonly Option[]; text: Record<"to" | "send", string> }) {
  const { state, act, pending, form, kept, text: value, error } = useForm(movePlanned);
  return (
    <form ref={form} action={act} data-moves={from} className="space-y-3" noValidate>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="from" value={from} />
      <InMonth month={month} />
      <FormProblem state={sayForUnseen(state, ["id", "from", "month"])} text={problem} />
      <div key={kept} className="flex flex-wrap items-end gap-3">
        <SelectField
          id={`move-${from}`}
          name="to"
          label={text.to}
          options={days}
          defaultValue={value("to", days[0]?.value)}
          error={error("to")}
          className="min-w-40 flex-1"
        />
        <Button variant="secondary" disabled={pending}>
          {text.send}
        </Button>
      </div>
    </form>
  );
}

type DaysText = Record<"days" | "daysHint" | "daysSend", string>;

export function DaysForm({ id, days, chosen, text, problem }: Sent & { days: readonly Option[]; chosen: readonly string[]; text: DaysText }) {
  const { state, act, pending, form, kept, list, error } = useForm(chooseDays);
  return (
    <form ref={form} action={act} className="space-y-4" noValidate>
      <input type="hidden" name="id" value={id} />
      <FormProblem state={sayForUnseen(state, ["id"])} text={problem} />
      <Fieldset key={kept} id="weekdays" label={text.days} hint={text.daysHint} error={error("weekdays")}>
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
          {days.map(({ value, label }) => (
            <Checkbox key={value} name="weekdays[]" value={value} label={label} defaultChecked={list("weekdays", chosen).includes(value)} />
          ))}
        </div>
      </Fieldset>
      <Button variant="secondary" disabled={pending}>
        {text.daysSend}
      </Button>
    </form>
  );
}

type HolidayText = Record<"holiday" | "holidayHint" | "first" | "last" | "optional" | "holidaySend", string>;

export function HolidayForm({ id, today, text, problem }: Sent & { today: string; text: HolidayText }) {
  const { state, act, pending, form, kept, text: value, error } = useForm(takeHoliday);
  return (
    <form ref={form} action={act} className="space-y-4" noValidate>
      <input type="hidden" name="id" value={id} />
      <FormProblem state={sayForUnseen(state, ["id"])} text={problem} />
      <Fieldset key={kept} id="holiday" label={text.holiday} hint={text.holidayHint}>
        <div className="flex flex-wrap gap-4">
          <TextField type="date" name="from" label={text.first} defaultValue={value("from", today)} error={error("from")} min={today} required />
          <TextField type="date" name="to" label={text.last} note={text.optional} defaultValue={value("to")} error={error("to")} min={today} />
        </div>
      </Fieldset>
      <Button variant="secondary" disabled={pending}>
        {text.holidaySend}
      </Button>
    </form>
  );
}

export function EndHolidayForm({ id, label, problem }: Sent & { label: string }) {
  const { state, act, pending, form } = useForm(endHoliday);
  return (
    <form ref={form} action={act} className="space-y-3">
      <FormProblem state={sayForUnseen(state, ["id"])} text={problem} />
      <input type="hidden" name="id" value={id} />
      <Button variant="secondary" disabled={pending}>
        {label}
      </Button>
    </form>
  );
}

/** `name` says which change to those who do not see what it stands beside. */
export function UndoChangeForm({ id, month, label, name, problem }: Sent & Shown & { label: string; name?: string }) {
  const { state, act, pending, form } = useForm(undoChange);
  return (
    <form ref={form} action={act}>
      <FormProblem state={sayForUnseen(state, ["id", "month"])} text={problem} />
      <input type="hidden" name="id" value={id} />
      <InMonth month={month} />
      <Button variant="quiet" size="sm" disabled={pending} aria-label={name}>
        {label}
      </Button>
    </form>
  );
}
