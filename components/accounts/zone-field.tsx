"use client";

import { useEffect, useRef } from "react";

/** Tells the person's list of sessions where a browser is, as far as its clock knows (lib/accounts/place-words.ts). Without script it says nothing. */
export function ZoneField() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }, []);
  return <input ref={field} type="hidden" name="zone" />;
}
