"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { type Option, SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import type { LocalDate } from "@/lib/core/calendar";
import { commentOnRecord } from "@/lib/sharing/answers/actions";
import { type Author, AuthorFields, type AuthorText } from "./answer-author";

type Text = AuthorText & Record<"about" | "on" | "onHint" | "text" | "textHint" | "send", string> & { problem: FormProblemText };
type Props = { token: string; id: string; author: Author; places: readonly Option[]; days: { from: LocalDate; to: LocalDate }; text: Text };

/** A comment to the whole, to a day or to a session of those shown. */
export function CommentForm({ token, id, author, places, days, text }: Props) {
  const handle = useForm(commentOnRecord);
  const { state, act, pending, form, kept, text: value, error } = handle;
  return (
    <form ref={form} action={act} className="space-y-5" noValidate>
      <FormProblem state={state} text={text.problem} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="id" value={value("id", id)} />
      <div key={kept} className="space-y-5">
        <AuthorFields author={author} form={handle} text={text} />
        <SelectField
          id="comment-about"
          name="about"
          label={text.about}
          options={places}
          defaultValue={value("about", "whole")}
          error={error("about")}
        />
        <TextField
          id="comment-on"
          type="date"
          name="on"
          label={text.on}
          note={text.optional}
          hint={text.onHint}
          min={days.from}
          max={days.to}
          defaultValue={value("on")}
          error={error("on")}
        />
        <TextareaField
          id="comment-text"
          name="text"
          label={text.text}
          hint={text.textHint}
          maxLength={2000}
          defaultValue={value("text")}
          error={error("text")}
        />
      </div>
      <Button disabled={pending}>{pending ? text.sending : text.send}</Button>
    </form>
  );
}
