"use client";

import { useEffect, useRef } from "react";
import { canDecideHere } from "@/components/offline/changes";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { LogText } from "./log-form-types";
import type { SavedHere } from "./use-log-form";

/** In the form's place: the log is safe, and where to go from here. */
export function SavedHereNote({ saved, text }: { saved: SavedHere; text: LogText["savedHere"] }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div ref={note} role="status" tabIndex={-1} className="rounded-card border border-accent/30 bg-accent-soft p-5 outline-none sm:p-6">
      <p className="flex items-center gap-3 font-semibold text-lg">
        <Icon name="circle-check" className="text-accent" />
        {text.title}
      </p>
      <p className="mt-2 max-w-measure text-md">{text[saved.why]}</p>
      <div className="mt-5 flex flex-wrap gap-3">
        {saved.why !== "away" ? (
          <ButtonLink href="/sign-in">{text.signIn}</ButtonLink>
        ) : canDecideHere() ? (
          <ButtonLink href={`/log/${saved.id}/decision`}>{text.decision}</ButtonLink>
        ) : (
          <ButtonLink href="/today">{text.today}</ButtonLink>
        )}
        <ButtonLink href="/log/waiting" variant="secondary">
          {text.list}
        </ButtonLink>
      </div>
    </div>
  );
}
