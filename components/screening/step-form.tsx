"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/radio-cards";
import { answerStep } from "@/lib/screening/actions";
import type { Question } from "./questions";
import { TickGroup } from "./tick-group";

type StepFormProps = {
  step: string;
  after: "next" | "review";
  questions: readonly Question[];
  none: string;
  text: { send: string; problem: FormProblemText };
};

/** One group of questions. Every answer is native and posts without script; what was chosen is kept when something is refused. */
export function StepForm({ step, after, questions, none, text }: StepFormProps) {
  const { state, act, pending, form, kept, text: value, list, error } = useForm(answerStep);
  const large = questions.length > 1;
  return (
    <form ref={form} action={act} className="space-y-8" noValidate>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="after" value={after} />
      <FormProblem state={state} text={text.problem} />
      <div key={kept} className="space-y-10">
        {questions.map((question) =>
          question.kind === "choice" ? (
            <RadioCards
              key={question.name}
              name={question.name}
              label={question.label}
              hint={question.hint}
              options={question.options}
              columns={question.options.length < 5 && question.options.every(({ label }) => label.length < 24) ? 2 : 1}
              defaultValue={value(question.name, question.value)}
              error={error(question.name)}
              large={large}
            />
          ) : (
            <TickGroup
              key={question.name}
              question={question}
              none={none}
              large={large}
              ticked={list(question.name, question.ticked)}
              error={error}
              day={(event) => value(`waits.${event}`, question.kind === "days" ? question.days[event] : "")}
            />
          ),
        )}
      </div>
      <Button size="lg" wide disabled={pending} className="sm:w-auto">
        {text.send}
      </Button>
    </form>
  );
}
