"use client";

import { clsx } from "clsx";
import { type ComponentProps, useEffect, useRef, useState } from "react";
import { described, Field, type FieldTexts } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export type PasswordFieldText = Record<"show" | "hide", string>;
type Props = Omit<ComponentProps<"input">, "type" | "id"> & FieldTexts & { name: string; text: PasswordFieldText };

/** A password that can be looked at while it is typed. Without script it is a password field and nothing more. */
export function PasswordField({ label, hint, error, note, text, ...props }: Props) {
  const [ready, setReady] = useState(false);
  const [shown, setShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setReady(true);
    // Never sent while it can be read: browsers keep what was typed into text fields.
    const hide = () => setShown(false);
    const form = field.current?.form;
    form?.addEventListener("submit", hide);
    return () => form?.removeEventListener("submit", hide);
  }, []);
  return (
    <Field id={props.name} label={label} hint={hint} error={error} note={note}>
      <span className="relative block">
        <Input
          ref={field}
          {...props}
          {...described(props.name, { hint, error })}
          type={shown ? "text" : "password"}
          autoCapitalize="none"
          spellCheck={false}
          className={clsx(ready && "pr-20")}
        />
        {ready ? (
          <button
            type="button"
            aria-label={`${shown ? text.hide : text.show}: ${label}`}
            aria-controls={props.name}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 min-h-11 min-w-16 rounded-control px-3.5 font-semibold text-accent text-md hover:text-accent-strong"
          >
            {shown ? text.hide : text.show}
          </button>
        ) : null}
      </span>
    </Field>
  );
}
