"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { FormProblem, type FormProblemText } from "@/components/shared/form-problem";
import { idleForm, useForm } from "@/components/shared/use-form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { continueImport } from "@/lib/history/import/actions";
import { rowsAStep } from "@/lib/history/import/limits";
import type { ImportState } from "@/lib/history/import/schema";

type Standing = { state: ImportState; done: number; total: number };
type RunImportProps = Standing & {
  id: string;
  rows: number;
  text: Record<"read" | "saveNow" | "goOn" | "going" | "away", string>;
  problem: FormProblemText;
};

const isUnderWay = ({ state }: Standing) => state === "reading" || state === "saving";

/** Takes one step after the other while it is open, and then shows its page anew. Without script each step is a press. */
export function RunImport({ id, rows, text, problem, ...begun }: RunImportProps) {
  const router = useRouter();
  const { state: pressed, act, pending, form } = useForm<Standing>(continueImport);
  const [standing, setStanding] = useState<Standing>(begun);
  const [runs, setRuns] = useState(false);
  const [away, setAway] = useState(false);
  const [refused, setRefused] = useState<typeof pressed>(idleForm);

  const run = useEffectEvent(async (isHere: () => boolean) => {
    const body = new FormData();
    body.set("id", id);
    let now = standing;
    while (isUnderWay(now)) {
      const answer = await continueImport(idleForm, body);
      if (!isHere()) return;
      if (answer.status !== "done") {
        setRefused(answer);
        return setRuns(false);
      }
      now = answer.data;
      setStanding(now);
    }
    router.refresh();
  });

  useEffect(() => {
    let here = true;
    setRuns(true);
    run(() => here).catch(() => {
      setRuns(false);
      setAway(true);
    });
    return () => {
      here = false;
    };
  }, []);

  const { state, done, total } = standing;
  const read = { "{done}": Math.min(done * rowsAStep, rows), "{total}": rows };
  const label = Object.entries(read).reduce((sentence, [place, count]) => sentence.replace(place, count.toLocaleString("en")), text.read);
  return (
    <div className="space-y-5" aria-live="polite">
      <Progress
        value={state === "saving" ? 1 : done}
        max={state === "saving" ? 1 : Math.max(total, 1)}
        label={state === "saving" ? text.saveNow : label}
      />
      <FormProblem state={refused} text={problem} />
      {away && !runs ? (
        <Alert tone="hold" live>
          {text.away}
        </Alert>
      ) : null}
      {runs ? null : (
        <form ref={form} action={act} className="space-y-3">
          <FormProblem state={pressed} text={problem} />
          <input type="hidden" name="id" value={id} />
          <Button disabled={pending}>{pending ? text.going : text.goOn}</Button>
        </form>
      )}
    </div>
  );
}
