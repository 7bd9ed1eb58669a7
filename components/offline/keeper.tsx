"use client";

import Link from "next/link";
import { useCallback, useEffect, useState } from "react";
import { markedPerson, onWaiting } from "./changes";
import { loadOutbox } from "./use-outbox";
import { useWorker } from "./use-worker";

export type KeeperText = { waiting: string; waitingMany: string; refused: string; see: string; fresh: string; reload: string };

/** How often what waits is tried again while a page is open. */
const againMs = 30_000;

/** On every member page: sends what waits when there is an occasion, and says so while something does. Costs nothing where nothing waits. */
export function Keeper({ text }: { text: KeeperText }) {
  const [left, setLeft] = useState({ waiting: 0, refused: 0 });

  const look = useCallback(async (send: boolean) => {
    const person = markedPerson();
    if (!person) return setLeft({ waiting: 0, refused: 0 });
    const { resendWaiting, waitingLogs } = await loadOutbox();
    if (send) await resendWaiting(person);
    const logs = await waitingLogs(person);
    const refused = logs.filter(({ state }) => state === "refused").length;
    setLeft({ waiting: logs.length - refused, refused });
  }, []);

  useEffect(() => {
    // Without a network not even the outbox may come; the next occasion tries again.
    const occasion = () => void look(true).catch(() => undefined);
    occasion();
    const end = onWaiting(() => void look(false).catch(() => undefined));
    const timer = setInterval(occasion, againMs);
    addEventListener("online", occasion);
    document.addEventListener("visibilitychange", occasion);
    return () => {
      end();
      clearInterval(timer);
      removeEventListener("online", occasion);
      document.removeEventListener("visibilitychange", occasion);
    };
  }, [look]);

  const newer = useWorker();
  const said = left.refused > 0 ? text.refused : left.waiting === 1 ? text.waiting : left.waiting > 1 ? text.waitingMany : "";
  return (
    <div aria-live="polite" className="print:hidden">
      {newer ? (
        <p className="border-line border-b bg-well px-4 py-1 text-center text-md">
          {text.fresh}{" "}
          <button type="button" onClick={newer} className="link inline-flex min-h-11 items-center font-semibold">
            {text.reload}
          </button>
        </p>
      ) : null}
      {said ? (
        <p className="border-hold/35 border-b bg-hold-soft px-4 py-1 text-center text-md">
          {said.replace("{count}", String(left.waiting))}{" "}
          <Link href="/log/waiting" className="link inline-flex min-h-11 items-center font-semibold">
            {text.see}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
