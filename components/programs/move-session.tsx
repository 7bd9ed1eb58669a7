import { useTranslations } from "next-intl";
import { sayDay } from "@/lib/core/dates";
import text from "@/lib/core/messages/en/programs.json";
import type { MoveChoices } from "@/lib/programs/may-change-plan";
import type { Month } from "@/lib/programs/plan-months";
import { RuleLink } from "./because";
import { MoveForm } from "./plan-change-forms";

/** Where a planned session may go, and why not elsewhere. */
export function MoveSession({ choices, id, month }: { choices: MoveChoices; id: string; month: Month | undefined }) {
  const t = useTranslations("programs.plan.move");
  const { from, to, refused } = choices;
  const days = to.map((on) => ({ value: on, label: sayDay(on) }));
  return (
    <div className="space-y-2 border-line border-t pt-3">
      {to.length > 0 ? (
        <MoveForm id={id} month={month} from={from} days={days} text={{ to: t("to"), send: t("send") }} problem={text.problem} />
      ) : (
        <p className="text-muted">{t("none")}</p>
      )}
      <details>
        <summary className="link inline-flex min-h-11 cursor-pointer items-center">{t("refused")}</summary>
        <ul className="space-y-1 text-sm">
          {refused.map(({ on, why }) => (
            <li key={on}>
              <strong className="font-semibold">{sayDay(on)}:</strong> {why.wording} <RuleLink rule={why.rule} />
            </li>
          ))}
          <li>
            {t("further")} <RuleLink rule="PRG-MOVE-PASS" />
          </li>
        </ul>
      </details>
    </div>
  );
}
