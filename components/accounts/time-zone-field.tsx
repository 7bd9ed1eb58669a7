"use client";

import { useEffect, useRef } from "react";
import { SelectField } from "@/components/ui/select";

/** Starts on the browser's own zone where there is script; otherwise the person chooses. */
export function TimeZoneField({
  zones,
  chosen,
  ...texts
}: {
  zones: readonly string[];
  chosen: string;
  label: string;
  hint: string;
  error?: string;
}) {
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const select = field.current?.querySelector("select");
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (select && !chosen && zones.includes(own)) select.value = own;
  }, [zones, chosen]);
  return (
    <div ref={field}>
      <SelectField
        name="timeZone"
        autoComplete="off"
        defaultValue={chosen || "Europe/London"}
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        {...texts}
      />
    </div>
  );
}
