import { DefinitionList } from "@/components/ui/definition-list";
import type { Letter } from "@/lib/history/report/compose-letter";
import type { Parameters } from "@/lib/programs/schema";
import { templates } from "@/lib/programs/templates";
import type { SharedRecord } from "@/lib/sharing/log-row";
import { goalWords as goals, letterWords as t } from "./letter-words";
import { sayDate } from "./say-days";

type Props = {
  record: Pick<SharedRecord, "screening" | "goal">;
  program: Letter["program"];
  /** Whether the program is shared: else only what it rests on. */
  told: boolean;
  size: (mm: number) => string;
};

/** Which program, with every parameter in force, the screening it rests on and who agreed. */
export function LetterProgram({ record: { screening, goal }, program, told, size }: Props) {
  const items = [
    ...(goal ? [{ term: t("goal"), value: goals(goal.goal) }] : []),
    ...(screening
      ? [{ term: t("screening"), value: t("screeningValue", { result: t(`screeningResult.${screening.result}`), on: sayDate(screening.on) }) }]
      : []),
    ...(program?.agreement ? [{ term: t("agreement"), value: <AgreementWords {...program.agreement} /> }] : []),
    ...parametersOf(program?.parameters ?? {}, size),
  ];
  return (
    <>
      {told ? (
        <p className="max-w-measure text-md print:max-w-none print:text-sm">
          {program ? (
            <>
              <strong>{templates[program.kind].name}.</strong> {templates[program.kind].summary}
            </>
          ) : (
            t("programNone")
          )}
        </p>
      ) : null}
      <DefinitionList
        className="mt-2 lg:columns-2 lg:gap-x-12 print:columns-2 print:gap-x-8 [&>div]:break-inside-avoid print:[&>div]:grid-cols-[9rem_1fr] print:[&>div]:py-0.5 print:[&>div]:text-sm"
        items={items}
      />
    </>
  );
}

function AgreementWords({ role, agrees, on, floor }: NonNullable<NonNullable<Letter["program"]>["agreement"]>) {
  const words = t("agreementValue", { role: t(`role.${role as "doctor"}`), agrees: String(agrees), on: sayDate(on) });
  return floor ? `${words}; ${t(`floor.${floor}`)}` : words;
}

function parametersOf(parameters: Parameters, size: (mm: number) => string) {
  const say = (name: keyof Parameters): string => {
    const value = parameters[name];
    if (name === "mode") return t(`mode.${parameters.mode ?? "hold"}`);
    if (name === "maxDiameterMm" || name === "startDiameterMm") return size(Number(value));
    return name === "holdSeconds" ? t("seconds", { count: Number(value) }) : String(value);
  };
  const names = Object.keys(parameters).filter((name): name is keyof Parameters => parameters[name as keyof Parameters] !== undefined);
  return names.map((name) => ({ term: t(`parameter.${name}`), value: say(name) }));
}
