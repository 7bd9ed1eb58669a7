import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icons";

export type DecisionTone = "go" | "hold" | "rest" | "stop";

export const decisionIcons: Record<DecisionTone, IconName> = { go: "check", hold: "pause", rest: "moon", stop: "hand" };

const looks: Record<DecisionTone, { band: string; mark: string }> = {
  go: { band: "bg-go-soft border-go/35", mark: "bg-go" },
  hold: { band: "bg-hold-soft border-hold/35", mark: "bg-hold" },
  rest: { band: "bg-rest-soft border-rest/35", mark: "bg-rest" },
  stop: { band: "bg-stop-soft border-stop/45", mark: "bg-stop" },
};

const inks: Record<DecisionTone, string> = { go: "text-go", hold: "text-hold", rest: "text-rest", stop: "text-stop" };

type BannerProps = {
  tone: DecisionTone;
  /** The word that goes with the hue: "Go on", "Hold", "Rest", "Stop". */
  word: string;
  /** One sentence: "Hold at 23 mm until Fri 9 Jan." */
  sentence: ReactNode;
  /** The reason in the person's own numbers, then folds and actions. */
  children?: ReactNode;
  /** 1 on the decision's own page. */
  level?: 1 | 2 | 3;
  id?: string;
};

/** A decision: hue, icon and word, one sentence, then what is behind it. */
export function DecisionBanner({ tone, word, sentence, children, level = 2, id }: BannerProps) {
  const Heading = `h${level}` as const;
  return (
    <section aria-labelledby={id} className={`rounded-card border p-5 sm:p-7 ${looks[tone].band}`}>
      <p className={`flex items-center gap-2.5 font-bold text-md ${inks[tone]}`}>
        <span className={`inline-flex size-8 items-center justify-center rounded-full text-on-status ${looks[tone].mark}`}>
          <Icon name={decisionIcons[tone]} size={18} />
        </span>
        {word}
      </p>
      <Heading id={id} className="mt-3 text-2xl">
        {sentence}
      </Heading>
      {children ? <div className="mt-3 space-y-4">{children}</div> : null}
    </section>
  );
}
