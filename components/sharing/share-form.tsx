"use client";

import { type ReactNode, useState } from "react";
import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { SelectField } from "@/components/ui/select";
import type { LocalDate } from "@/lib/core/calendar";
import { shareFields } from "@/lib/core/scope";
import { makeLink } from "@/lib/sharing/actions";
import type { LinkSentenceText } from "@/lib/sharing/say-link";
import { MadeLink, type MadeText } from "./made-link";
import { OwnChoice, type OwnChoiceText } from "./own-choice";
import { shareSentence } from "./share-sentence";

type Words =
  | "who"
  | "whoHint"
  | "whoSample"
  | "preset"
  | "hours"
  | "hoursHint"
  | "passcode"
  | "passcodeHint"
  | "oneTime"
  | "oneTimeHint"
  | "preview"
  | "send"
  | "sending"
  | "sentenceTitle";
export type ShareFormText = OwnChoiceText &
  Record<Words, string> & {
    presets: Record<string, { label: string; hint: string }>;
    hoursChoices: Record<string, string>;
    sentence: LinkSentenceText;
    problem: FormProblemText;
    made: MadeText;
  };
type ShareFormProps = { header: ReactNode; id: string; suggested: string; today: LocalDate; firstOn?: LocalDate; text: ShareFormText };

/**
 * Who, what, which days, until when. A preset says both what and which days; one by one they are asked by style alone, so it needs no script. `header`
 * stands until the link is made; `id` is made on the server, so that the same form sent twice is one link; `suggested` is a passcode.
 */
export function ShareForm({ header, id, suggested, today, firstOn, text }: ShareFormProps) {
  const { state, act, pending, form, kept, returned, text: value, list, error } = useForm(makeLink);
  const defaults = {
    preset: value("preset", "first-visit"),
    recipient: value("recipient"),
    fields: list(
      "fields",
      shareFields.filter((field) => field !== "notes"),
    ),
    range: value("range", "30-days"),
    from: value("from"),
    to: value("to"),
    hours: value("hours", "720"),
    passcode: suggested,
    oneTime: value("oneTime"),
  };
  const [typed, setTyped] = useState<string>();
  const sentence = { today, firstOn, text: text.sentence, times: text.hoursChoices };
  if (state.status === "done") return <MadeLink made={state.data} text={text.made} />;
  return (
    <>
      {header}
      <form
        ref={form}
        action={act}
        noValidate
        className="group/share space-y-8"
        onInput={(event) => setTyped(shareSentence(new FormData(event.currentTarget), sentence))}
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
          <RadioCards
            name="preset"
            label={text.preset}
            columns={2}
            defaultValue={defaults.preset}
            error={error("preset")}
            options={Object.entries(text.presets).map(([key, { label, hint }]) => ({ value: key, label, hint }))}
          />
          <div className="hidden space-y-8 group-has-[[name=preset][value=own]:checked]/share:block">
            <OwnChoice defaults={defaults} today={today} error={error} text={text} />
          </div>
          <div className="grid items-end gap-x-4 gap-y-8 sm:grid-cols-2">
            <SelectField
              name="hours"
              label={text.hours}
              hint={text.hoursHint}
              defaultValue={defaults.hours}
              error={error("hours")}
              options={Object.entries(text.hoursChoices).map(([key, label]) => ({ value: key, label }))}
              className="self-start"
            />
            <TextField
              name="passcode"
              label={text.passcode}
              hint={text.passcodeHint}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={defaults.passcode}
              error={error("passcode")}
              className="tabular"
            />
          </div>
          <Checkbox name="oneTime" label={text.oneTime} hint={text.oneTimeHint} defaultChecked={defaults.oneTime !== ""} error={error("oneTime")} />
        </div>
        <section aria-live="polite" className={`rounded-card bg-accent-soft p-5 ${returned ? "" : "noscript:hidden"}`}>
          <p className="eyebrow">{text.sentenceTitle}</p>
          <p className="mt-1 font-serif text-xl">{typed ?? shareSentence(defaults, sentence)}</p>
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
    </>
  );
}
