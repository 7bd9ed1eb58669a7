"use client";

import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { endOneSession } from "@/lib/accounts/sign-ins/actions";

/** @param name which one, for who does not see where the button stands */
export function EndOneForm({ id, name, text }: { id: string; name: string; text: Record<"end" | "ending", string> }) {
  const { act, pending, form, error } = useForm(endOneSession);
  return (
    <form ref={form} action={act}>
      <input type="hidden" name="id" value={id} />
      <Button variant="secondary" size="sm" aria-label={name} disabled={pending}>
        {pending ? text.ending : text.end}
      </Button>
      {error("") ? (
        <p role="alert" className="mt-2 text-md text-stop">
          {error("")}
        </p>
      ) : null}
    </form>
  );
}
