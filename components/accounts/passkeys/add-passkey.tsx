"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { addNewPasskey, offerNewPasskey } from "@/lib/accounts/passkeys/actions";
import { type TroubleText, useCeremony, usePasskeysPossible } from "./use-ceremony";

type Text = Record<"name" | "nameHint" | "add" | "adding" | "notHere", string> & { trouble: TroubleText; problem: FormProblemText };

/** @param suggested what the new passkey could be called */
export function AddPasskey({ suggested, text }: { suggested: string; text: Text }) {
  const possible = usePasskeysPossible();
  const { state, waiting, form, perform, text: value, error } = useCeremony(addNewPasskey, offerNewPasskey, text.trouble);
  if (!possible) return possible === undefined ? null : <p className="max-w-measure">{text.notHere}</p>;
  return (
    <form
      ref={form}
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        void perform(({ make }, offer) => make(offer), new FormData(event.currentTarget));
      }}
    >
      <FormProblem state={state} text={text.problem} />
      {/* The browser itself asks for a name here: once the device has made its passkey it is too late to. */}
      <TextField
        name="name"
        label={text.name}
        hint={text.nameHint}
        defaultValue={value("name", suggested)}
        error={error("name")}
        required
        pattern=".*\S.*"
        maxLength={60}
        autoComplete="off"
      />
      <Button disabled={waiting} className="max-sm:w-full">
        {waiting ? text.adding : text.add}
      </Button>
    </form>
  );
}
