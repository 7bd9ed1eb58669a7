import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icons";
import type { LocalDate } from "@/lib/core/calendar";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import { standsOn } from "@/lib/programs/proposal-bounds";
import { parameterFields } from "@/lib/programs/read-agreement";
import { type ChangeProposal, suggestedBy } from "@/lib/programs/read-proposal";
import type { Parameters, ProgramKind } from "@/lib/programs/schema";
import type { Answer } from "@/lib/sharing/answers/answer";
import { sayDate } from "./say-days";

/** Units that the name of a number says already. */
const said = ["perWeek", "perDay", "times", "sets"];

/** A number of a program with its unit. */
export function useNumbers(unit: Unit) {
  const t = useTranslations("sharingAnswers");
  return (name: keyof Parameters, value: Parameters[keyof Parameters]): string | undefined => {
    if (value === undefined) return undefined;
    if (value === "hold" || value === "repetitions") return t(`mode.${value}`);
    const field = parameterFields.find((one) => one.name === name);
    if (!field || said.includes(field.unit)) return String(value);
    return field.unit === "mm" ? formatSize(Number(value), unit) : `${value} ${t(`unit.${field.unit}`)}`;
  };
}

const looks: Record<Answer["decided"], { tone: Tone; icon: IconName }> = {
  open: { tone: "hold", icon: "clock" },
  accepted: { tone: "go", icon: "check" },
  declined: { tone: "neutral", icon: "ban" },
  "taken-back": { tone: "neutral", icon: "ban" },
};

/** What its person has made of a proposal. `on`: the day of it. */
export function DecidedBadge({ decided, on = "" }: { decided: Answer["decided"]; on?: LocalDate }) {
  const t = useTranslations("sharingAnswers.words.state");
  return <Badge {...looks[decided]}>{t(decided, { on: on && sayDate(on) })}</Badge>;
}

type WordsProps = { proposal: ChangeProposal; unit: Unit; kind?: ProgramKind | undefined; withNumbers?: boolean };

/**
 * What was proposed, part by part, with what only a clinician may set. `kind`: the program that runs, as far as it is known here. Without the numbers
 * where a table beside it has them.
 */
export function ProposalWords({ proposal, unit, kind, withNumbers = true }: WordsProps) {
  const t = useTranslations("sharingAnswers");
  const say = useNumbers(unit);
  const { agrees, floor, parameters = {}, suggests } = proposal;
  const suggested = suggests === undefined ? undefined : suggestedBy(suggests);
  const names = withNumbers ? (Object.keys(parameters) as (keyof Parameters)[]) : [];
  return (
    <ul className="mt-2 space-y-1.5 text-md">
      <li>{t(`words.agrees.${agrees}`)}</li>
      {floor ? <li>{t(`words.floor.${floor}`)}</li> : null}
      {names.map((name) => {
        const { why, only } = standsOn(name, parameters, { kind });
        return (
          <li key={name}>
            <span className="tabular">
              {t(`field.${name}`)}: <strong className="font-semibold">{say(name, parameters[name])}</strong>
            </span>
            {only ? <span className="block text-muted text-sm">{t("words.onlyWhy", why)}</span> : null}
          </li>
        );
      })}
      {suggested ? <li>{t("words.suggests", { name: suggested.name })}</li> : null}
    </ul>
  );
}
