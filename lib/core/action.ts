import "server-only";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { type FormErrors, type FormState, formErrors, plainSentences, readForm } from "./form";
import { currentOwner, provenRecently } from "./gate";
import { type Limit, withinLimit } from "./limit";
import { logFailure, newReference } from "./log";
import { fromOurOrigin } from "./origin";
import type { OwnerScope } from "./scope";

/** What an action's work comes to. Expected refusals are returned with a sentence a field; surprises are thrown. */
export type Outcome<T> = { ok: true; data: T } | { ok: true; redirectTo: string } | { ok: false; errors: FormErrors; confirm?: true };

type Work<S extends z.ZodType> = {
  /** For the log and the limit; never a datum. */
  name: string;
  schema: S;
};
type OwnerWork<S extends z.ZodType, T> = Work<S> & {
  /** Only shortly after the person has shown who they are (ASVS 7.5.1). */
  recent?: boolean;
  /** Also for a person who has withdrawn their consent. */
  evenWithdrawn?: boolean;
  run: (owner: OwnerScope, input: z.output<S>) => Promise<Outcome<T>>;
};
type PublicWork<S extends z.ZodType, T> = Work<S> & {
  /** Counted before anything else is looked at. */
  limit: Limit & { by: (input: z.output<S>) => string };
  run: (input: z.output<S>) => Promise<Outcome<T>>;
};

/** Nothing of a post from elsewhere is given back to it. */
const foreign: FormState<never> = {
  status: "invalid",
  errors: { "": "This form was not sent from Gradual. Open the page again and send it from there." },
  values: {},
};

/** What was typed stays: the way to /confirm is drawn beside the sentence (components/shared/form-problem.tsx) and opens beside the form. */
const stale = "It is a while since you showed that it is you. Confirm it, then send this again: what you wrote is still here.";

type Run<S extends z.ZodType, T> = (input: z.output<S>) => Promise<Outcome<T>>;

/** The one way a post reaches the server: origin → session (`open`) → schema → limit and work → state of the form. */
async function perform<S extends z.ZodType, T>(work: Work<S>, form: unknown, open: () => Promise<Run<S, T>>): Promise<FormState<T>> {
  const { data, values } = form instanceof FormData ? readForm(form) : { data: {}, values: {} };
  try {
    if (!(await fromOurOrigin())) return foreign;
    const run = await open();
    const parsed = work.schema.safeParse(data, { error: plainSentences });
    if (!parsed.success) return { status: "invalid", errors: formErrors(parsed.error), values };
    const outcome = await run(parsed.data);
    if (!outcome.ok) return { status: "invalid", errors: outcome.errors, values, ...(outcome.confirm && { confirm: true }) };
    if ("redirectTo" in outcome) redirect(outcome.redirectTo);
    return { status: "done", data: outcome.data };
  } catch (error) {
    unstable_rethrow(error);
    const reference = newReference();
    logFailure(reference, work.name, error);
    return { status: "failed", reference, values };
  }
}

/** An action of the signed-in person. Without a session it leads to sign-in, whatever was sent. */
export function ownerAction<S extends z.ZodType, T = never>(work: OwnerWork<S, T>) {
  return async (_before: FormState<T>, form: FormData): Promise<FormState<T>> =>
    perform(work, form, async () => {
      const owner = await currentOwner({ evenWithdrawn: work.evenWithdrawn });
      if (!owner) redirect("/sign-in");
      if (work.recent && !(await provenRecently())) return async () => ({ ok: false, confirm: true, errors: { "": stale } });
      return (input) => work.run(owner, input);
    });
}

/** An action anybody may try: always limited. */
export function publicAction<S extends z.ZodType, T = never>(work: PublicWork<S, T>) {
  return async (_before: FormState<T>, form: FormData): Promise<FormState<T>> =>
    perform(work, form, async () => async (input) => {
      const { by, ...limit } = work.limit;
      if (await withinLimit(limit, by(input))) return work.run(input);
      return { ok: false, errors: { "": "Too many tries in a short time. Wait a few minutes, then try again." } };
    });
}
