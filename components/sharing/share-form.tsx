"use client";

import { useState } from "react";
import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/field";
import { TextField } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import type { LocalDate } from "@/lib/core/calendar";
import { type ShareField, shareFields } from "@/lib/core/scope";
import { makeLink } from "@/lib/sharing/actions";
import type { LinkSentenceText } from "@/lib/sharing/say-link";
import { MadeLink, type MadeText } from "./made-link";
import { shareSentence } from "./share-sentence";

type Words =
  | "who"
  | "whoHint"
  | "whoSample"
  | "what"
  | "notesWarning"
  | "range"
  | "rangeHint"
  | "from"
  | "to"
  | "toHint"
  | "days"
  | "daysHint"
  | "daysUnit"
  | "passcode"
  | "passcodeNote"
  | "passcodeHint"
  | "preview"
  | "send"
  | "sending"
  | "sentenceTitle";
export type ShareFormText = Record<Words, string> & {
  ranges: Record<string, string>;
  sentence: LinkSentenceText;
  fields: Record<ShareField, { label: string; hint: string }>;
  problem: FormProblemText;
  made: MadeText;
};

/** Who, what, which days, until when. `id` is made on the server, so that the same form sent twice is one link. */
export function ShareForm({ id, today, firstOn, text }: { id: string; today: LocalDate; firstOn?: LocalDate; text: ShareFormText }) {
  const { state, act, pending, form, kept, returned, text: value, list, error } = useForm(makeLink);
  const fields = list(
    "fields",
    shareFields.filter((field) => field !== "notes"),
  );
  const defaults = {
    recipient: value("recipient"),
    fields,
    range: value("range", "4-weeks"),
    from: value("from"),
    to: value("to"),
    days: value("days", "30"),
    passcode: "",
  };
  const [typed, setTyped] = useState<string>();
  if (state.status === "done") return <MadeLink made={state.data} text={text.made} />;
  return (
    <form
      ref={form}
      action={act}
      noValidate
      className="space-y-8"
      onInput={(event) => setTyped(shareSentence(new FormData(event.currentTarget), { today, firstOn }, text.sentence))}
    >
      <FormProblem state={state} text={text.problem} />
      <input type="hidden" name="id" value={id} />
      <div key={kept} className="space-y-8">
        <TextField
          name="recipient"
          label={text.who}
          hint={text.whoHint}
          placeholder={text.whoSample}
          autoComplete="off"
          maxLength={120}
          defaultValue={defaults.recipient}
          error={error("recipient")}
          required
        />
        <Fieldset id="fields" label={text.what} hint={text.notesWarning} error={error("fields") ?? error("fields.0")}>
          <div className="grid gap-2.5 sm:grid-cols-2">
            {shareFields.map((field) => (
              <Checkbox
                key={field}
                name="fields[]"
                id={`fields-${field}`}
                value={field}
                label={text.fields[field].label}
                hint={text.fields[field].hint}
                defaultChecked={fields.includes(field)}
              />
            ))}
          </div>
        </Fieldset>
        <div className="group">
          <Segmented
            name="range"
            label={text.range}
            hint={text.rangeHint}
            defaultValue={defaults.range}
            error={error("range")}
            options={Object.entries(text.ranges).map(([key, label]) => ({ value: key, label }))}
          />
          <div className="mt-4 hidden gap-4 group-has-[[value=own]:checked]:grid sm:grid-cols-2">
            <TextField name="from" type="date" label={text.from} max={today} defaultValue={defaults.from} error={error("from")} />
            <TextField name="to" type="date" label={text.to} hint={text.toHint} defaultValue={defaults.to} error={error("to")} />
          </div>
        </div>
        <div className="grid gap-x-4 gap-y-8 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <TextField
            name="days"
            inputMode="numeric"
            label={text.days}
            hint={text.daysHint}
            unit={text.daysUnit}
            autoComplete="off"
            defaultValue={defaults.days}
            error={error("days")}
            required
          />
          <TextField
            name="passcode"
            type="password"
            label={text.passcode}
            note={text.passcodeNote}
            hint={text.passcodeHint}
            autoComplete="new-password"
            error={error("passcode")}
          />
        </div>
      </div>
      <section aria-live="polite" className={`rounded-card bg-accent-soft p-5 ${returned ? "" : "noscript:hidden"}`}>
        <p className="eyebrow">{text.sentenceTitle}</p>
        <p className="mt-1 font-serif text-xl">{typed ?? shareSentence(defaults, { today, firstOn }, text.sentence)}</p>
      </section>
      <div className="flex flex-wrap gap-3">
        <Button size="lg" disabled={pending}>
          {pending ? text.sending : text.send}
        </Button>
        <Button size="lg" variant="secondary" formAction="/share/preview/open" formMethod="post" formTarget="_blank">
          {text.preview}
        </Button>
      </div>
    </form>
  );
}
