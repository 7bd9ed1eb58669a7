"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { clearDevice, countWaiting } from "@/components/offline/clear-device";
import { useForm } from "@/components/shared/use-form";
import { buttonVariants } from "@/components/ui/button-variants";
import { signOut } from "@/lib/accounts/actions";
import { forgetHere } from "./here";

export type SignOutText = { warning: string; see: string; lose: string };

/** Works without script too; its button comes from the server. Where logs wait it asks first: signing out clears this device. */
export function SignOutForm({ text, children }: { text: SignOutText; children: ReactNode }) {
  const { act, form, error } = useForm(signOut);
  const [waiting, setWaiting] = useState(0);
  const [sure, setSure] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    if (sure) return;
    event.preventDefault();
    const sent = event.currentTarget;
    const count = await countWaiting();
    if (count > 0 && waiting === 0) return setWaiting(count);
    await clearDevice();
    forgetHere();
    setSure(true);
    // Once more, now past this question.
    setTimeout(() => sent.requestSubmit());
  };
  return (
    <form ref={form} action={act} onSubmit={(event) => void submit(event)}>
      {error("") ? (
        <p role="alert" className="mb-4 text-md text-stop">
          {error("")}
        </p>
      ) : null}
      {waiting > 0 ? (
        <div role="alert" className="mb-4 rounded-card border border-hold/35 bg-hold-soft p-4 text-md">
          <p>{text.warning.replace("{count}", String(waiting))}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            <a href="/log/waiting" className={buttonVariants({ size: "sm" })}>
              {text.see}
            </a>
            <button type="submit" className={buttonVariants({ size: "sm", variant: "danger" })}>
              {text.lose}
            </button>
          </div>
        </div>
      ) : (
        children
      )}
    </form>
  );
}
