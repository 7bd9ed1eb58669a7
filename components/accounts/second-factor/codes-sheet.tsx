"use client";

import { useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";

/** The new codes, once. Copying and printing by a button need script; without it they are there to be marked, and the browser prints. */
export function CodesSheet({
  codes,
  text,
}: {
  codes: readonly string[];
  text: Record<"shown" | "once" | "copy" | "copied" | "print" | "done", string>;
}) {
  const [copied, setCopied] = useState(false);
  return (
    <section className="space-y-5" aria-live="polite">
      <h2>{text.shown}</h2>
      <p className="max-w-measure text-md">{text.once}</p>
      <ol className="tabular list-decimal space-y-2 rounded-control bg-well py-5 pr-4 pl-12 marker:text-muted">
        {codes.map((code) => (
          <li key={code}>
            {/* On a phone a code takes two lines, of three groups each. */}
            <code className="font-semibold">
              <span className="whitespace-nowrap">{code.slice(0, 14)}</span> <span className="whitespace-nowrap">{code.slice(15)}</span>
            </code>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-3 print:hidden">
        <Button
          type="button"
          variant="secondary"
          className="noscript:hidden"
          onClick={() =>
            navigator.clipboard.writeText(codes.join("\n")).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          <span aria-live="polite">{copied ? text.copied : text.copy}</span>
        </Button>
        <Button type="button" variant="secondary" className="noscript:hidden" onClick={() => window.print()}>
          {text.print}
        </Button>
        <ButtonLink href="/settings">{text.done}</ButtonLink>
      </div>
    </section>
  );
}
