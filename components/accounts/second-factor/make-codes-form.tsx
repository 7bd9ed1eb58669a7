"use client";

import type { ReactNode } from "react";
import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { useForm } from "@/components/shared/use-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { makeCodes } from "@/lib/accounts/second-factor/actions";
import { CodesSheet } from "./codes-sheet";

type Words = "make" | "makeNew" | "replace" | "making" | "shown" | "once" | "copy" | "copied" | "print" | "done";

/**
 * @param replaces whether there are codes that would stop working: said and agreed to first
 * @param children what is said of those there are, until the new ones are shown
 */
export function MakeCodesForm({
  replaces,
  text,
  children,
}: {
  replaces: boolean;
  text: Record<Words, string> & { problem: FormProblemText };
  children: ReactNode;
}) {
  const { state, act, pending, form, error } = useForm(makeCodes);
  if (state.status === "done") return <CodesSheet codes={state.data} text={text} />;
  return (
    <form ref={form} action={act} className="space-y-5" noValidate>
      {children}
      <FormProblem state={state} text={text.problem} />
      {replaces ? <Checkbox name="replace" label={text.replace} error={error("replace")} /> : null}
      <Button variant={replaces ? "secondary" : "primary"} disabled={pending}>
        {pending ? text.making : replaces ? text.makeNew : text.make}
      </Button>
    </form>
  );
}
