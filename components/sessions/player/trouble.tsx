import { type FormEvent, useState } from "react";
import { buttonVariants } from "@/components/ui/button-variants";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioCards } from "@/components/ui/radio-cards";
import { Scale } from "@/components/ui/scale";
import type { Trouble as TroubleSaid } from "@/lib/sessions/fill-from-play";
import type { PlayerText } from "./player-text";
import { SheetTitle } from "./sheet-title";

export type { TroubleSaid };

type TroubleProps = {
  text: PlayerText;
  dilation: boolean;
  /** Absent for a visitor: there is no program to decide in. Answers whether it was kept. */
  onSend?: (said: TroubleSaid) => Promise<boolean>;
  onGoOn: () => void;
};

/** Pain or blood in the middle: paused, two answers, and what the rules say. Nothing is chosen for the person. */
export function Trouble({ text, dilation, onSend, onGoOn }: TroubleProps) {
  const { trouble } = text;
  const [errors, setErrors] = useState<{ pain?: string; blood?: string; "": string }>({ "": "" });
  const [sending, setSending] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [pain, blood] = [form.get("pain"), form.get("blood")];
    const missing = { ...(pain === null && { pain: trouble.painMissing }), ...(blood === null && { blood: trouble.bloodMissing }), "": "" };
    setErrors(missing);
    if (pain === null || blood === null || !onSend) return;
    setSending(true);
    const kept = await onSend({
      pain: String(pain),
      blood: String(blood),
      sharpPain: form.has("sharpPain"),
      burning: form.has("burning"),
      flags: form.getAll("flags[]").map(String),
    });
    if (kept) return;
    setSending(false);
    setErrors({ "": trouble.failed });
  };
  const options = Object.entries(text.blood).map(([value, words]) => ({ value, ...words }));
  return (
    <form onSubmit={send} noValidate className="mx-auto flex min-h-dvh max-w-2xl flex-col justify-center gap-6 px-5 py-8">
      <div>
        <SheetTitle>{trouble.title}</SheetTitle>
        <p className="mt-1 text-lg text-muted">{trouble.lead}</p>
      </div>
      {onSend ? (
        <>
          <Scale name="pain" label={trouble.pain} words={trouble.painWords as [string, string, string]} error={errors.pain} />
          <RadioCards name="blood" label={trouble.blood} columns={2} options={options} error={errors.blood} />
          <fieldset>
            <legend className="font-semibold text-md">{trouble.signs}</legend>
            <div className="grid gap-x-6 sm:grid-cols-2">
              {dilation ? <Checkbox plain name="sharpPain" label={trouble.sharpPain} /> : null}
              {dilation ? <Checkbox plain name="burning" label={trouble.burning} /> : null}
              {dilation ? <Checkbox plain name="flags[]" value="object-stuck" label={trouble.stuck} /> : null}
              <Checkbox plain name="flags[]" value="distress" label={trouble.distress} />
            </div>
          </fieldset>
          <p className="text-md">{trouble.emergency}</p>
          {errors[""] ? (
            <p role="alert" className="font-semibold text-stop">
              {errors[""]}
            </p>
          ) : null}
        </>
      ) : (
        <p className="text-lg">{trouble.guest}</p>
      )}
      <div className="flex flex-wrap gap-3">
        {onSend ? (
          <button type="submit" disabled={sending} className={buttonVariants({ size: "lg" })}>
            {sending ? trouble.sending : trouble.send}
          </button>
        ) : (
          <a href="/safety#help" className={buttonVariants({ size: "lg" })}>
            {trouble.guestLink}
          </a>
        )}
        <button type="button" onClick={onGoOn} className={buttonVariants({ variant: "quiet", size: "lg" })}>
          {trouble.goOn}
        </button>
      </div>
    </form>
  );
}
