"use client";

import { useEffect } from "react";
import type { Fields } from "./device-store";
import type { Sent } from "./outbox";
import { sendLog } from "./send-log";

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

/**
 * Queues a log (outbox.ts). A browser that keeps nothing still sends it, and so does a page whose outbox did not come, because it went with its version.
 * @throws Waits where it could be neither kept nor sent
 */
export async function handIn(person: string, fields: Fields): Promise<Sent> {
  const id = (fields.find(([name]) => name === "id")?.[1] ?? "").toLowerCase();
  return loadOutbox()
    .then(({ queueLog }) => queueLog(person, fields))
    .catch(() => sendLog({ person, id, fields }).then((reply) => ({ ...reply, id })));
}
