"use client";

import type { VariantProps } from "class-variance-authority";
import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import type { buttonVariants } from "@/components/ui/button-variants";
import { markReceiptsSeen, revokeLinks } from "@/lib/sharing/actions";

type Text = { press: string; pressing: string; problem: FormProblemText };
type Look = Pick<VariantProps<typeof buttonVariants>, "variant" | "size">;

function PressForm({ action, text, ...look }: { action: typeof revokeLinks; text: Text } & Look) {
  const { state, act, pending, form } = useForm(action);
  return (
    <form ref={form} action={act} className="space-y-3">
      <FormProblem state={state} text={text.problem} />
      <Button disabled={pending} {...look}>
        {pending ? text.pressing : text.press}
      </Button>
    </form>
  );
}

/** One press ends every open link. */
export const EndAllForm = ({ text }: { text: Text }) => <PressForm action={revokeLinks} text={text} variant="danger" />;
/** The receipts so far have been seen. */
export const SeenForm = ({ text }: { text: Text }) => <PressForm action={markReceiptsSeen} text={text} variant="secondary" size="sm" />;
