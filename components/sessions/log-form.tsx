"use client";

import { useEffect, useState } from "react";
import { FormProblem } from "@/components/shared/form-problem";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/input";
import { TextareaField } from "@/components/ui/textarea";
import type { FormValues } from "@/lib/core/form";
import { DailyFields } from "./daily-fields";
import { DilationFields } from "./dilation-fields";
import type { Filled, LogChoices, LogText } from "./log-form-types";
import { ExerciseFields, SkipFields } from "./other-fields";
import { forgetPlayed, takePlayed } from "./player/kept-play";
import { SavedHereNote } from "./saved-here-note";
import { useLogForm } from "./use-log-form";

const fieldsOf = { dilation: DilationFields, exercise: ExerciseFields, daily: DailyFields, skip: SkipFields };

type LogFormProps = {
  kind: keyof typeof fieldsOf;
  edit?: boolean;
  /** Whose log it is (lib/core/person-tag.ts). */
  person: string;
  /** What the form shows at first: the plan's, or the stored log's. */
  initial: FormValues;
  choices: LogChoices;
  /** `label`: "Today, Fri 20 Nov". */
  days: { label: string; earliest: string; today: string };
  text: LogText;
};

const asText = (value: FormValues[string]) => (typeof value === "string" ? value : "");
const asList = (value: FormValues[string]) => (Array.isArray(value) ? value : []);

/** One log of any kind, new or changed. The hidden id makes a second sending harmless. */
export function LogForm({ kind, edit = false, person, initial, choices, days, text }: LogFormProps) {
  const { state, act, submit, pending, form, kept, text: typed, list, error } = useLogForm(edit, person);
  // What the player has left on this device is filled in over the plan's; the server knows nothing of it yet.
  const [played, setPlayed] = useState<FormValues>();
  useEffect(() => setPlayed(edit ? undefined : takePlayed(kind, Date.now())), [edit, kind]);
  const value = (name: string) => typed(name, asText((played ?? initial)[name]));
  const filled: Filled = {
    value,
    ticked: (name) => value(name) === "on",
    list: (name) => list(name, asList((played ?? initial)[`${name}[]`])),
    error,
  };
  const Fields = fieldsOf[kind];
  if (state.status === "done") return <SavedHereNote saved={state.data} text={text.savedHere} />;
  return (
    <form
      ref={form}
      action={act}
      onSubmit={(event) => {
        forgetPlayed();
        submit(event);
      }}
      noValidate
      className="space-y-7"
    >
      <FormProblem state={state} text={text.problem} />
      {played && state.status === "idle" ? (
        <p className="flex flex-wrap items-center gap-x-4 text-md text-muted">
          {text.played}
          <button type="button" className="link inline-flex min-h-11 items-center" onClick={() => setPlayed(void forgetPlayed())}>
            {text.playedEmpty}
          </button>
        </p>
      ) : null}
      {/* What is scrolled to, or focused, is never under the save bar. */}
      <div key={`${kept}${played?.id ?? ""}`} className="space-y-7 **:scroll-mb-44">
        <input type="hidden" name="id" value={value("id")} />
        <input type="hidden" name="kind" value={kind} />
        <Fields form={filled} text={text} choices={choices} />
        <div className="space-y-3">
          <Disclosure boxed summary={text.note} open={value("note") !== "" || error("note") !== undefined}>
            <TextareaField name="note" label={text.noteLabel} hint={text.noteHint} defaultValue={value("note")} error={error("note")} />
          </Disclosure>
          <WhenFields form={filled} text={text} days={days} />
        </div>
      </div>
      <div className="sticky bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-30 -mx-4 bg-paper/90 px-4 py-3 backdrop-blur-sm sm:mx-0 sm:px-0 md:bottom-0">
        <Button wide size="lg" disabled={pending}>
          {pending ? text.saving : edit ? text.saveEdit : text.save}
        </Button>
      </div>
    </form>
  );
}

function WhenFields({ form, text, days }: { form: Filled; text: LogText; days: LogFormProps["days"] }) {
  const summary = (
    <>
      {days.label} <span className="font-normal text-muted">· {text.whenChange}</span>
    </>
  );
  return (
    <Disclosure boxed summary={summary} open={form.error("on") !== undefined || form.error("time") !== undefined}>
      <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2">
        <TextField
          type="date"
          name="on"
          label={text.on}
          hint={text.onHint}
          min={days.earliest}
          max={days.today}
          defaultValue={form.value("on")}
          error={form.error("on")}
        />
        <TextField type="time" name="time" label={text.time} note={text.optional} defaultValue={form.value("time")} error={form.error("time")} />
      </div>
    </Disclosure>
  );
}
