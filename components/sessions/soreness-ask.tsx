import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { type LocalDate, sayDay } from "@/lib/core/calendar";
import accounts from "@/lib/core/messages/en/accounts.json";
import messages from "@/lib/core/messages/en/sessions.json";
import { optionsOf } from "./log-form-types";
import { SorenessForm } from "./soreness-form";

type SorenessAskProps = {
  /** The dilation session that is asked about, and its day (Standing.sorenessDue). */
  logId: string;
  on: LocalDate;
  answer?: { soreness: number; hours?: number };
  level?: 1 | 2;
};

/** "How sore were you the day after Tue 6 Jan?" as a card of its own; it brings its own texts. */
export function SorenessAsk({ logId, on, answer, level = 2 }: SorenessAskProps) {
  const t = useTranslations("sessions.soreness");
  const Heading = `h${level}` as const;
  const { label, words, hours, hoursOptions, save, saving } = messages.soreness;
  return (
    <Card>
      <Heading className="text-xl">{t("question", { day: sayDay(on) })}</Heading>
      <p className="mt-1 mb-4 text-md text-muted">{answer ? t("answered", { soreness: answer.soreness }) : t("lead")}</p>
      <SorenessForm
        logId={logId}
        hours={optionsOf(hoursOptions)}
        answer={answer}
        text={{ label, words, hours, save, saving, problem: accounts.problem }}
      />
    </Card>
  );
}
