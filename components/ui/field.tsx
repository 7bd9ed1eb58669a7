import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Icon } from "./icon";

/** One message, or zod's list of them, of which the first is shown. */
export type FieldError = string | readonly string[] | undefined;

export type FieldTexts = { label: ReactNode; hint?: ReactNode; error?: FieldError /** Shown after the label, e.g. "optional". */; note?: string };

export function firstError(error: FieldError): string | undefined {
  return typeof error === "string" ? error || undefined : error?.[0];
}

/** What ties a control to its hint and error: spread it on the control that has this id. */
export function described(id: string, { hint, error }: { hint?: ReactNode; error?: FieldError }) {
  const problem = firstError(error);
  const ids = [hint ? `${id}-hint` : "", problem ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { id, "aria-describedby": ids || undefined, "aria-invalid": problem ? true : undefined } as const;
}

export function ErrorSentence({ id, error }: { id: string; error: FieldError }) {
  const problem = firstError(error);
  return problem ? (
    <p id={`${id}-error`} className="mt-2 flex items-start gap-1.5 font-semibold text-md text-stop">
      <Icon name="alert" className="mt-0.5" />
      {problem}
    </p>
  ) : null;
}

/** Label, hint, control, error. `children` is the control, given `described(id, …)`. */
export function Field({ id, label, hint, error, note, className, children }: FieldTexts & { id: string; className?: string; children: ReactNode }) {
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block font-semibold text-md">
        {label}
        {note ? <span className="font-normal text-muted"> {note}</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="-mt-1 mb-2 text-muted text-sm">
          {hint}
        </p>
      ) : null}
      {children}
      <ErrorSentence id={id} error={error} />
    </div>
  );
}

/** A group of radios or boxes under one question. */
export function Fieldset({
  id,
  label,
  hint,
  error,
  note,
  large,
  className,
  children,
}: FieldTexts & { id: string; large?: boolean; className?: string; children: ReactNode }) {
  const { "aria-describedby": describedBy } = described(id, { hint, error });
  return (
    <fieldset id={id} aria-describedby={describedBy} className={clsx("min-w-0", className)}>
      <legend className={clsx("mb-1.5 block", large ? "font-serif text-xl" : "font-semibold text-md")}>
        {label}
        {note ? <span className="font-normal font-sans text-md text-muted"> {note}</span> : null}
      </legend>
      {hint ? (
        <p id={`${id}-hint`} className="mb-3 text-muted text-sm">
          {hint}
        </p>
      ) : null}
      {children}
      <ErrorSentence id={id} error={error} />
    </fieldset>
  );
}
