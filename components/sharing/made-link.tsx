"use client";

import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import type { LocalDate } from "@/lib/core/calendar";
import { sayDate } from "./say-days";

export type MadeText = Record<"title" | "once" | "address" | "copy" | "copied" | "until" | "passcode" | "noPasscode" | "done", string>;
type Made = { url: string; recipient: string; until: LocalDate; passcode: boolean };

/** The new link's address, once. Copying needs script; without it the field is there to be marked by hand. */
export function MadeLink({ made, text }: { made: Made; text: MadeText }) {
  const [copied, setCopied] = useState(false);
  return (
    <section className="space-y-6" aria-live="polite">
      <h2>{text.title.replace("{who}", made.recipient)}</h2>
      <Alert tone="hold">{text.once}</Alert>
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          name="address"
          label={text.address}
          value={made.url}
          readOnly
          className="min-w-64 flex-1"
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          type="button"
          className="noscript:hidden"
          onClick={() =>
            navigator.clipboard.writeText(made.url).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          <span aria-live="polite">{copied ? text.copied : text.copy}</span>
        </Button>
      </div>
      <p className="max-w-measure text-md">
        {text.until.replace("{until}", sayDate(made.until))} {made.passcode ? text.passcode : text.noPasscode}
      </p>
      <ButtonLink href="/share" variant="secondary">
        {text.done}
      </ButtonLink>
    </section>
  );
}
