import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { sayDay } from "@/lib/core/dates";
import text from "@/lib/core/messages/en/programs.json";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import { type Bound, isEditable, ownBounds } from "@/lib/programs/check-edit";
import type { Course, SetBy } from "@/lib/programs/queries";
import { type ParameterField, parameterFields } from "@/lib/programs/read-agreement";
import { ownFields } from "@/lib/programs/read-edit";
import type { OwnParameters, Parameters } from "@/lib/programs/schema";
import { templates } from "@/lib/programs/templates";
import { RuleLink } from "./because";
import { type NumberField, OwnNumbersForm } from "./own-numbers-form";

type T = ReturnType<typeof useTranslations<"programs.program.own">>;
const unitOf = new Map<string, (typeof ownFields)[number]["unit"]>(ownFields.map(({ name, unit }) => [name, unit]));

/** The numbers of the running program that are the person's to set, each with its bounds and why; those of a clinician with who and when. */
export function OwnNumbers({ course, setBy, id }: { course: Course; setBy: SetBy | undefined; id: string }) {
  const t = useTranslations("programs.program.own");
  const { program, clinician } = course.state;
  if (!program || !templates[program.kind].phases.some(({ dilation }) => dilation)) return null;
  const own: OwnParameters = program.own ?? {};
  const set: Parameters = clinician?.parameters ?? {};
  const bounds = ownBounds(program.kind, own);
  const fields = bounds.filter(({ name }) => set[name] === undefined).map((bound) => fieldOf(t, bound, own));
  const led = Object.keys(set).length > 0;
  const mode: NumberField[] = set.mode === undefined ? [modeField(t, own)] : [];
  return (
    <section aria-labelledby="own-numbers" className="space-y-4">
      <div>
        <h2 id="own-numbers">{t("title")}</h2>
        <p className="max-w-measure text-md text-muted">{isEditable(program.kind) ? t("lead") : t("led")}</p>
      </div>
      <Card className="space-y-6">
        {led ? <SetByClinician parameters={set} by={setBy} unit={course.person.unit as Unit} /> : null}
        {isEditable(program.kind) ? (
          <OwnNumbersForm key={program.version} id={id} fields={[...mode, ...fields]} usual={t("usual")} save={t("save")} problem={text.problem} />
        ) : (
          <ButtonLink href="/screening/clinician" variant="secondary">
            {t("record")}
          </ButtonLink>
        )}
      </Card>
    </section>
  );
}

function fieldOf(t: T, bound: Bound, own: OwnParameters): NumberField {
  const { name, min, max, least, most } = bound;
  const unit = unitOf.get(name);
  const reasons = least.rule === most.rule || least.rule === "PRG-EDIT-LEAST-1" ? [most] : [least, most];
  return {
    name,
    label: t(`field.${name}`),
    value: own[name] === undefined ? "" : String(own[name]),
    ...(unit && { unit: t(`unit.${unit}`) }),
    hint: (
      <>
        {t("bound", { min, max })}{" "}
        {reasons.map(({ rule, wording, source }) => (
          <span key={rule}>
            {wording} <RuleLink rule={rule} /> ({source}){" "}
          </span>
        ))}
      </>
    ),
  };
}

const modeField = (t: T, { mode }: OwnParameters): NumberField => ({
  name: "mode",
  label: t("field.mode"),
  value: mode ?? "",
  hint: <RuleLink rule="PRG-SESSION-DAY" />,
  options: [
    { value: "", label: t("mode.usual") },
    { value: "hold", label: t("mode.hold") },
    { value: "repetitions", label: t("mode.repetitions") },
  ],
});

/** What a clinician has set, under who said so and when. */
function SetByClinician({ parameters, by, unit }: { parameters: Parameters; by: SetBy | undefined; unit: Unit }) {
  const t = useTranslations("programs.program.own");
  const say = (field: ParameterField) => {
    const value = parameters[field.name] ?? 0;
    return field.unit === "mm" ? formatSize(Number(value), unit) : `${value} ${t(`unit.${field.unit}`)}`;
  };
  const numbers = parameterFields
    .filter(({ name }) => parameters[name] !== undefined)
    .map((field) => ({ key: field.name, term: t(`field.${field.name}`), value: say(field) }));
  const mode = parameters.mode ? [{ key: "mode", term: t("field.mode"), value: t(`mode.${parameters.mode}`) }] : [];
  return (
    <div>
      {by ? <h3>{t("setBy", { name: by.name, role: t(`role.${by.role as "doctor"}`), date: sayDay(by.on) })}</h3> : null}
      <DefinitionList items={[...numbers, ...mode]} className="mt-1" />
      <p className="mt-2 text-muted text-sm">
        {t("clinician")} <RuleLink rule="PRG-EDIT-CLINICIAN" />
      </p>
    </div>
  );
}
