"use client";

import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { confirmWithProvider } from "@/lib/accounts/providers/actions";
import type { OfferedProvider } from "@/lib/accounts/providers/schema";
import { CodeFields, type CodeText } from "../second-factor/code-fields";

type Text = CodeText & { note: string; button: string; problem: FormProblemText };
type Props = {
  /** Those of `confirmingProviders`, at least one. */
  providers: readonly OfferedProvider[];
  /** Where to go on, as the address has it. */
  to?: string | undefined;
  asksCode: boolean;
  /** `button` says {name}. */
  text: Text;
};

/** Shows by the provider, which asks its person anew, that it is they. */
export function ConfirmWithProvider({ providers, to, asksCode, text }: Props) {
  const handle = useForm(confirmWithProvider);
  const { state, act, pending, form, kept } = handle;
  return (
    <form ref={form} action={act} className="space-y-4" noValidate>
      <FormProblem state={state} text={text.problem} />
      <p className="max-w-measure text-muted text-md">{text.note}</p>
      {to ? <input type="hidden" name="to" value={to} /> : null}
      {asksCode ? <CodeFields key={kept} handle={handle} text={text} /> : null}
      {providers.map(({ id, name }) => (
        <Button key={id} name="provider" value={id} variant="secondary" size="lg" wide disabled={pending}>
          {text.button.replace("{name}", name)}
        </Button>
      ))}
    </form>
  );
}
