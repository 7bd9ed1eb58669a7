"use client";

import { type ReactNode, useEffect, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { canDecideHere } from "@/components/offline/changes";
import { handIn, useOutboxAhead } from "@/components/offline/use-outbox";
import { buttonVariants } from "@/components/ui/button-variants";
import { Checkbox } from "@/components/ui/checkbox";
import { Icon } from "@/components/ui/icon";
import type { DoneSoFar } from "@/lib/exercises/done-so-far";
import { type OptionalPart, type Timeline, withChosen } from "@/lib/exercises/timeline";
import { type Played, playedValues, troubleFields } from "@/lib/sessions/fill-from-play";
import { forgetPlaying, keptPlaying, leavePlayed } from "./kept-play";
import { type Keeping, Player } from "./player";
import type { PlayerText } from "./player-text";

export type StartPlayerProps = {
  id: string;
  timeline: Timeline;
  text: PlayerText;
  figures: Readonly<Record<string, ReactNode>>;
  played: Played;
  /** Whose log it is (lib/core/person-tag.ts). */
  person: string;
  /** The person's own, for the day and time of the log. */
  timeZone: string;
  options: readonly { name: OptionalPart; label: string; hint: string }[];
  label: string;
};

/** Now as the person's calendar and clock say it. */
function momentIn(timeZone: string) {
  const part = (options: Intl.DateTimeFormatOptions, locale: string) => new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(new Date());
  return { on: part({}, "en-CA"), time: part({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, "en-GB") };
}

/** What may be added, and the one button. A practice that a reload broke off opens again by itself where it is by now. */
export function StartPlayer({ id, timeline, text, figures, played, person, timeZone, options, label }: StartPlayerProps) {
  const [chosen, setChosen] = useState<readonly OptionalPart[]>([]);
  const [open, setOpen] = useState(false);
  useOutboxAhead();
  useEffect(() => setOpen(keptPlaying(id, Date.now()) !== undefined), [id]);

  const valuesOf = (done: DoneSoFar, stoppedEarly: boolean) => playedValues(played, done, { id: uuidv7(), ...momentIn(timeZone), stoppedEarly });
  const keeping: Keeping = {
    log: (done, stoppedEarly) => {
      leavePlayed(valuesOf(done, stoppedEarly), Date.now());
      forgetPlaying();
      location.assign(`/log?kind=${played.kind}`);
    },
    trouble: async (done, said) => {
      const values = valuesOf(done, true);
      const sent = await handIn(person, troubleFields(values, said)).catch(() => undefined);
      if (!sent || sent.status === "refused") return false;
      forgetPlaying();
      // What could not be sent yet is on this device, and is shown there.
      location.assign(sent.status === "sent" || canDecideHere() ? `/log/${sent.id}/decision` : "/log/waiting");
      return true;
    },
  };

  return (
    <div className="space-y-4">
      {options.length > 0 ? (
        <div
          className="grid gap-2.5 sm:grid-cols-2"
          onChange={({ target }) => {
            if (!(target instanceof HTMLInputElement)) return;
            const name = target.name as OptionalPart;
            setChosen((before) => (target.checked ? [...before, name] : before.filter((one) => one !== name)));
          }}
        >
          {options.map(({ name, ...words }) => (
            <Checkbox key={name} name={name} {...words} />
          ))}
        </div>
      ) : null}
      <div className="sticky bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-30 -mx-4 bg-paper/90 px-4 py-3 backdrop-blur-sm sm:static sm:mx-0 sm:p-0">
        <button type="button" onClick={() => setOpen(true)} className={`${buttonVariants({ size: "lg" })} max-sm:w-full`}>
          <Icon name="play" />
          {label}
        </button>
      </div>
      {open ? (
        <Player
          id={id}
          timeline={withChosen(timeline, chosen)}
          text={text}
          figures={figures}
          dilation={played.kind === "dilation"}
          keeping={keeping}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
