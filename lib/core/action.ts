import "server-only";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { reachedApp } from "./answer";
import { type FormErrors, type FormState, formErrors, plainSentences, readForm } from "./form";
import { currentOwner, currentSession, provenRecently, requireOwner } from "./gate";
import { type Limit, withinLimit } from "./limit";
import { logFailure, newReference } from "./log";
import { fromOurOrigin } from "./origin";
import { personHeader, personTag } from "./person-tag";
import { Refusal } from "./refusal";
import type { OwnerScope } from "./scope";

/** What an action's work comes to. Expected refusals are returned with a sentence a field; surprises are thrown. */
export type Outcome<T> = { ok: true; data: T } | { ok: true; redirectTo: string } | { ok: false; errors: FormErrors };

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
  /** Counted before anything else is looked at. "in its work": `run` counts, in more ways than one, before it does anything that costs. */
  limit: (Limit & { by: (input: z.output<S>) => string | Promise<string> }) | "in its work";
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

/** Whatever is counted: it says nothing of what was tried. */
export const tooManyTries = "Too many tries in a short time. Wait a few minutes, then try again.";

type Run<S extends z.ZodType, T> = (input: z.output<S>) => Promise<Outcome<T>>;
type Refused = { errors: FormErrors; confirm?: true; code: number };
/** What a post came to, and the status that says to a script whether it was decided on: a refusal is an answer like any other, and no fault of the page. */
type Answered<T> = { code: number; state: FormState<T> };

/** The one way a post reaches the server: origin → session (`open`) → schema → limit and work → state of the form. */
async function perform<S extends z.ZodType, T>(work: Work<S>, form: unknown, open: () => Promise<Run<S, T> | Refused>): Promise<Answered<T>> {
  reachedApp();
  const { data, values } = form instanceof FormData ? readForm(form) : { data: {}, values: {} };
  const invalid = (code: number, errors: FormErrors): Answered<T> => ({ code, state: { status: "invalid", errors, values } });
  try {
    if (!(await fromOurOrigin())) return { code: 403, state: foreign };
    const run = await open();
    if (typeof run !== "function") {
      const { code, ...refused } = run;
      return { code, state: { status: "invalid", ...refused, values } };
    }
    // Next hands over whatever a hand-made post says the arguments are.
    if (!(form instanceof FormData)) return invalid(400, { "": "This form can not be read." });
    const parsed = work.schema.safeParse(data, { error: plainSentences });
    if (!parsed.success) return invalid(200, formErrors(parsed.error));
    const outcome = await run(parsed.data);
    if (!outcome.ok) return invalid(200, outcome.errors);
    if ("redirectTo" in outcome) redirect(outcome.redirectTo);
    return { code: 200, state: { status: "done", data: outcome.data } };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof Refusal) return invalid(200, { "": error.message });
    const reference = newReference();
    logFailure(reference, work.name, error);
    return { code: 500, state: { status: "failed", reference, values } };
  }
}

/** An action of the signed-in person. Whatever was sent: without a session it leads to sign-in, without their consent to where it can be given again. */
export function ownerAction<S extends z.ZodType, T = never>(work: OwnerWork<S, T>) {
  return async (_before: FormState<T>, form: FormData): Promise<FormState<T>> => {
    const { state } = await perform(work, form, async () => {
      const owner = await requireOwner({ evenWithdrawn: work.evenWithdrawn });
      if (work.recent && !(await provenRecently())) return { code: 403, confirm: true, errors: { "": stale } };
      return (input) => work.run(owner, input);
    });
    return state;
  };
}

const notNow = (code: 401 | 403): Refused => ({ code, errors: { "": "This waits until its person is signed in." } });

/**
 * The same for a script that sends what was written without a network: at an address that no new version changes, answered by a status.
 * 200: decided, with `data` or with `errors`. 401, 403: not by whoever is signed in now. 400: unreadable. 5xx: ours.
 */
export function ownerRoute<S extends z.ZodType, T>(work: Work<S> & Pick<OwnerWork<S, T>, "run">) {
  return async (request: Request): Promise<Response> => {
    const form = await request.formData().catch(() => undefined);
    const { code, state } = await perform(work, form, async () => {
      if (!(await currentSession())) return notNow(401);
      const owner = await currentOwner();
      // What somebody else left waiting in this browser is not this person's.
      if (!owner || request.headers.get(personHeader) !== personTag(owner.userId)) return notNow(403);
      return (input) => work.run(owner, input);
    });
    const { status: _, values: __, ...told } = { values: {}, ...state };
    return Response.json(told, { status: code });
  };
}

/** An action anybody may try: always limited. */
export function publicAction<S extends z.ZodType, T = never>(work: PublicWork<S, T>) {
  return async (_before: FormState<T>, form: FormData): Promise<FormState<T>> => {
    const { state } = await perform(work, form, async () => async (input) => {
      if (work.limit === "in its work") return work.run(input);
      const { by, ...limit } = work.limit;
      if (await withinLimit(limit, await by(input))) return work.run(input);
      return { ok: false, errors: { "": tooManyTries } };
    });
    return state;
  };
}
