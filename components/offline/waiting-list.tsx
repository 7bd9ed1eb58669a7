"use client";

import { useCallback, useEffect, useState } from "react";
import { leavePlayed } from "@/components/sessions/player/kept-play";
import { buttonVariants } from "@/components/ui/button-variants";
import { sayDay } from "@/lib/core/calendar";
import { onWaiting } from "./changes";
import type { WaitingLog } from "./device-store";
import { typedValues } from "./typed-values";
import { loadOutbox } from "./use-outbox";

export type WaitingText = {
  none: string;
  send: string;
  sending: string;
  away: string;
  "signed-out": string;
  "someone-else": string;
  waiting: string;
  refused: string;
  open: string;
  discard: string;
  discardSure: string;
  kind: Record<string, string>;
};

const answerOf = ({ fields }: WaitingLog, name: string) => fields.find(([field]) => field === name)?.[1] ?? "";

/** What this browser still holds of a person's logs: what waits for the network, and what was refused, which stays until it is mended or given up. */
export function WaitingList({ person, text }: { person: string; text: WaitingText }) {
  const [logs, setLogs] = useState<readonly WaitingLog[]>();
  const [why, setWhy] = useState<keyof WaitingText>();
  const [sending, setSending] = useState(false);
  const [sure, setSure] = useState<number>();

  const look = useCallback(async () => setLogs(await loadOutbox().then(({ waitingLogs }) => waitingLogs(person))), [person]);
  useEffect(() => {
    void look().catch(() => setLogs([]));
    return onWaiting(() => void look().catch(() => undefined));
  }, [look]);

  const send = async () => {
    setSending(true);
    try {
      const { resendWaiting } = await loadOutbox();
      setWhy(await resendWaiting(person));
      await look();
    } catch {
      setWhy("away");
    } finally {
      setSending(false);
    }
  };
  const open = (log: WaitingLog) => {
    leavePlayed(typedValues(log.fields), Date.now());
    location.assign(`/log?kind=${answerOf(log, "kind")}`);
  };
  const discard = async (log: WaitingLog) => {
    if (sure !== log.seq) return setSure(log.seq);
    await loadOutbox().then(({ discardLog }) => discardLog(log));
    await look();
  };

  if (!logs) return null;
  if (logs.length === 0) return <p className="text-lg">{text.none}</p>;
  return (
    <div className="space-y-6">
      <ul className="divide-y divide-line border-line border-y">
        {logs.map((log) => (
          <li key={log.seq} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
            <div>
              <p className="font-semibold">
                {text.kind[answerOf(log, "kind")]} · {sayDay(answerOf(log, "on"))}
              </p>
              <p className={log.state === "refused" ? "text-md text-stop" : "text-md text-muted"}>
                {log.state === "refused" ? [text.refused, ...Object.values(log.errors ?? {})].join(" ") : text.waiting}
              </p>
            </div>
            {log.state === "refused" ? (
              <div className="flex flex-wrap gap-2">
                <button type="button" onClick={() => open(log)} className={buttonVariants({ size: "sm" })}>
                  {text.open}
                </button>
                <button type="button" onClick={() => void discard(log)} className={buttonVariants({ size: "sm", variant: "danger" })}>
                  {sure === log.seq ? text.discardSure : text.discard}
                </button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {logs.some(({ state }) => state === "waiting") ? (
        <button type="button" disabled={sending} onClick={() => void send()} className={buttonVariants({ size: "lg" })}>
          {sending ? text.sending : text.send}
        </button>
      ) : null}
      <p role="status" className="text-md">
        {why ? String(text[why]) : null}
      </p>
    </div>
  );
}
