"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";

/** A text to take along. Copying needs script; without it the field is there to be marked by hand. */
export function CopyField({ name, label, value, text }: { name: string; label: string; value: string; text: { copy: string; copied: string } }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="flex items-end gap-3 max-sm:flex-wrap">
      <TextField
        name={name}
        label={label}
        value={value}
        readOnly
        className="min-w-0 flex-1 basis-64"
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        type="button"
        variant="secondary"
        className="noscript:hidden"
        onClick={() =>
          navigator.clipboard.writeText(value).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      >
        <span aria-live="polite">{copied ? text.copied : text.copy}</span>
      </Button>
    </div>
  );
}
