import { useTranslations } from "next-intl";
import { DecisionBanner } from "@/components/ui/decision-banner";
import { sayDay } from "@/lib/core/calendar";
import { helpFor } from "@/lib/screening/emergency";
import type { Region } from "@/lib/screening/schema";
import { asksForGrounding, helpLevelOf, sentenceOf, toneOf } from "@/lib/sessions/describe-decision";
import type { Decision } from "@/lib/sessions/schema";
import { CallNow } from "./call-now";
import { DecisionRule } from "./decision-rule";
import { Grounding } from "./grounding";
import { NextSteps } from "./next-steps";

type DecisionViewProps = {
  decision: Decision;
  region: Region;
  /** Sizes as the person reads them, by device. */
  sizes: ReadonlyMap<string, string>;
  /** The size in force, for a hold. */
  sizeNow?: string;
};

/** A decision in full: hue, icon and word, one sentence, the reason in the person's own numbers, what happens next, the rule behind a fold. */
export function DecisionView({ decision, region, sizes, sizeNow }: DecisionViewProps) {
  const t = useTranslations("sessions.decision");
  const size = (decision.deviceId && sizes.get(decision.deviceId)) || sizeNow;
  const level = helpLevelOf(decision);
  const sentence = t(`sentence.${sentenceOf(decision, size !== undefined)}`, {
    size: size ?? "",
    until: decision.until ? sayDay(decision.until) : "",
  });
  return (
    <div className="space-y-8">
      <DecisionBanner level={1} id="decision" tone={toneOf[decision.action]} word={t(`word.${decision.action}`)} sentence={sentence}>
        {level ? <CallNow help={helpFor(level, region)} /> : null}
        <p className="max-w-measure text-lg">{decision.wording}</p>
        <p className="text-md">{t("because", { because: decision.because })}</p>
        <DecisionRule decision={decision} />
      </DecisionBanner>
      {asksForGrounding(decision) ? <Grounding region={region} contactsOnly={level === "emergency"} /> : null}
      <NextSteps decision={decision} sizes={sizes} seenFirst={level !== undefined} />
    </div>
  );
}
