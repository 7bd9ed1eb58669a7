"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/input";
import { nameOwnPasskey, removeOwnPasskey } from "@/lib/accounts/passkeys/actions";

type Words = "name" | "rename" | "renaming" | "remove" | "removing" | "removeWhat" | "removePassword" | "removePasswordHint";
type Text = Record<Words, string> & { problem: FormProblemText };
type Handle = Pick<ReturnType<typeof useForm<never>>, "state" | "act" | "pending" | "form" | "kept" | "text" | "error">;

function Rename({ id, name, handle, text }: { id: string; name: string; handle: Handle; text: Text }) {
  const { state, act, pending, form, kept, text: value, error } = handle;
  return (
    <form ref={form} action={act} className="space-y-4" noValidate>
      <FormProblem state={state} text={text.problem} />
      <input type="hidden" name="id" value={id} />
      <TextField
        key={kept}
        name="name"
        id={`name-${id}`}
        label={text.name}
        defaultValue={value("name", name)}
        error={error("name")}
        maxLength={60}
        autoComplete="off"
      />
      <Button variant="secondary" disabled={pending}>
        {pending ? text.renaming : text.rename}
      </Button>
    </form>
  );
}

function Remove({ id, asksPassword, handle, text }: { id: string; asksPassword: boolean; handle: Handle; text: Text }) {
  const { state, act, pending, form, error } = handle;
  return (
    <form ref={form} action={act} className="space-y-4" noValidate>
      <FormProblem state={state} text={text.problem} />
      <input type="hidden" name="id" value={id} />
      <p className="max-w-measure">{text.removeWhat}</p>
      {asksPassword ? (
        <TextField
          name="password"
          type="password"
          label={text.removePassword}
          hint={text.removePasswordHint}
          autoComplete="current-password"
          error={error("password")}
          required
        />
      ) : null}
      <Button variant="danger" disabled={pending}>
        {pending ? text.removing : text.remove}
      </Button>
    </form>
  );
}

type Props = { id: string; name: string; summary: string; asksPassword: boolean; text: Text };

/** Folded until it is wanted, and open where a form of it has come back. @param asksPassword whether the password will protect the account alone */
export function ChangePasskey({ id, name, summary, asksPassword, text }: Props) {
  const rename = useForm(nameOwnPasskey);
  const remove = useForm(removeOwnPasskey);
  return (
    <Disclosure summary={summary} open={rename.returned || remove.returned}>
      <div className="space-y-6 pt-1">
        <Rename id={id} name={name} handle={rename} text={text} />
        <div className="border-line border-t pt-5">
          <Remove id={id} asksPassword={asksPassword} handle={remove} text={text} />
        </div>
      </div>
    </Disclosure>
  );
}
