"use client";

import { useEffect } from "react";

/** TanStack and the store weigh more than a form: they come when the page has nothing else to do, or when they are asked for. */
export const loadOutbox = () => import("./outbox");

/** Fetches the outbox ahead, so that it is there when the network is not. */
export function useOutboxAhead(): void {
  useEffect(() => {
    const ahead = () => void loadOutbox().catch(() => undefined);
    if (!("requestIdleCallback" in window)) return;
    const waiting = window.requestIdleCallback(ahead, { timeout: 3_000 });
    return () => window.cancelIdleCallback(waiting);
  }, []);
}
