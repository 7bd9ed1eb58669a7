"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Prints, and says so: also where the browser's own menu was used. `printed` stands under the page's own address; without it nobody is told. */
export function PrintButton({ label, printed }: { label: string; printed?: "printed" }) {
  useEffect(() => {
    if (!printed) return;
    const tell = () => void navigator.sendBeacon(`${location.pathname}/${printed}`);
    addEventListener("beforeprint", tell);
    return () => removeEventListener("beforeprint", tell);
  }, [printed]);
  return (
    <Button type="button" variant="secondary" size="sm" className="noscript:hidden" onClick={() => print()}>
      <Icon name="print" /> {label}
    </Button>
  );
}
