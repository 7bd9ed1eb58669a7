import { Alert } from "@/components/ui/alert";
import type { FormState } from "@/lib/core/form";

/** `{reference}` in `failed` is replaced by the code that finds the failure in the log. */
export type FormProblemText = { title: string; failed: string; confirm?: string };

/** What is wrong with a form as a whole; each field says its own. */
export function FormProblem({ state, text }: { state: FormState<unknown>; text: FormProblemText }) {
  const sentence =
    state.status === "failed" ? text.failed.replace("{reference}", state.reference) : state.status === "invalid" ? state.errors[""] : undefined;
  const count = state.status === "invalid" ? Object.keys(state.errors).length : 0;
  if (!sentence && count === 0) return null;
  return (
    <Alert tone="stop" live title={sentence ? undefined : text.title}>
      {sentence}
      {state.status === "invalid" && state.confirm ? (
        <a className="link mt-2 block" href="/confirm" target="_blank" rel="noreferrer">
          {text.confirm}
        </a>
      ) : null}
    </Alert>
  );
}
