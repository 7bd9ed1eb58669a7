"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { Segmented } from "@/components/ui/segmented";
import { type Option, SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import { proposeChange } from "@/lib/sharing/answers/actions";
import { type Author, AuthorFields, type AuthorText } from "./answer-author";

type Words = "lead" | "agrees" | "floor" | "floorHint" | "often" | "session" | "mode" | "suggests" | "suggestsHint" | "text" | "send";
type Answers = Record<"agreesAnswers" | "agreesHints" | "floorAnswers" | "modeAnswers", Record<string, string>>;
type Text = AuthorText & Record<Words, string> & Answers & { problem: FormProblemText };
type NumberField = { name: string; label: string; unit: string; hint: string; whole: boolean };
type Props = { token: string; id: string; author: Author; fields: readonly NumberField[]; suggestions: readonly Option[]; text: Text };

const options = (answers: Record<string, string>, hints?: Record<string, string>) =>
  Object.entries(answers).map(([value, label]) => ({ value, label, hint: hints?.[value] }));
const often = ["startDiameterMm", "maxDiameterMm", "sessionsPerWeek", "everyOtherDayWeeks", "sessionsPerDay", "minDaysPerSize"];

/** A change of the program as a difference: what stays empty stays as it is. */
export function ProposalForm({ token, id, author, fields, suggestions, text }: Props) {
  const handle = useForm(proposeChange);
  const { state, act, pending, form, kept, returned, text: value, error } = handle;
  const numbers = (some: readonly NumberField[]) => (
    <div className={`grid gap-x-4 gap-y-5 sm:grid-cols-2 ${returned ? "items-start" : "items-end"}`}>
      {some.map(({ name, label, unit, hint, whole }) => (
        <TextField
          key={name}
          id={`proposal-${name}`}
          name={`parameters.${name}`}
          label={label}
          hint={hint}
          unit={unit}
          inputMode={whole ? "numeric" : "decimal"}
          autoComplete="off"
          defaultValue={value(`parameters.${name}`)}
          error={error(`parameters.${name}`)}
        />
      ))}
    </div>
  );
  return (
    <form ref={form} action={act} className="space-y-6" noValidate>
      <p className="max-w-measure text-muted">{text.lead}</p>
      <FormProblem state={state} text={text.problem} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="id" value={value("id", id)} />
      <div key={kept} className="space-y-6">
        <AuthorFields author={author} form={handle} text={text} />
        <RadioCards
          id="proposal-agrees"
          name="agrees"
          label={text.agrees}
          columns={2}
          options={options(text.agreesAnswers, text.agreesHints)}
          defaultValue={value("agrees")}
          error={error("agrees")}
        />
        <section className="space-y-4">
          <h4 className="font-semibold text-lg">{text.often}</h4>
          {numbers(fields.filter(({ name }) => often.includes(name)))}
        </section>
        <section className="space-y-4">
          <h4 className="font-semibold text-lg">{text.session}</h4>
          {numbers(fields.filter(({ name }) => !often.includes(name)))}
          <Segmented
            id="proposal-mode"
            name="parameters.mode"
            label={text.mode}
            options={options(text.modeAnswers)}
            defaultValue={value("parameters.mode")}
            error={error("parameters.mode")}
          />
        </section>
        <Segmented
          id="proposal-floor"
          name="floor"
          label={text.floor}
          hint={text.floorHint}
          note={text.optional}
          options={options(text.floorAnswers)}
          defaultValue={value("floor")}
          error={error("floor")}
        />
        <SelectField
          id="proposal-suggests"
          name="suggests"
          label={text.suggests}
          note={text.optional}
          hint={text.suggestsHint}
          options={suggestions}
          defaultValue={value("suggests")}
          error={error("suggests")}
        />
        <TextareaField
          id="proposal-text"
          name="text"
          label={text.text}
          note={text.optional}
          maxLength={2000}
          defaultValue={value("text")}
          error={error("text")}
        />
      </div>
      <Button disabled={pending}>{pending ? text.sending : text.send}</Button>
    </form>
  );
}
