import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { sayDay } from "@/lib/core/dates";
import text from "@/lib/core/messages/en/programs.json";
import { type Bound, isEditable, ownBounds } from "@/lib/programs/check-edit";
import type { Course } from "@/lib/programs/queries";
import { ownFields } from "@/lib/programs/read-edit";
import type { OwnParameters } from "@/lib/programs/schema";
import { templates } from "@/lib/programs/templates";
import { RuleLink } from "./because";
import { type NumberField, OwnNumbersForm } from "./own-numbers-form";

type T = ReturnType<typeof useTranslations<"programs.program.own">>;
const unitOf = new Map<string, (typeof ownFields)[number]["unit"]>(ownFields.map(({ name, unit }) => [name, unit]));

/** The numbers of the running program that are the person's to set, each with its bounds and why; those of a clinician with who and when. */
export function OwnNumbers({ course, id }: { course: Course; id: string }) {
  const t = useTranslations("programs.program.own");
  const { program, clinician } = course.state;
  if (!program || !templates[program.kind].phases.some(({ dilation }) => dilation)) return null;
  const own: OwnParameters = program.own ?? {};
  const set = clinician?.parameters ?? {};
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
        {clinician && led ? <SetByClinician clinician={clinician} /> : null}
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

function SetByClinician({ clinician }: { clinician: NonNullable<Course["state"]["clinician"]> }) {
  const t = useTranslations("programs.program.own");
  const role = t(`role.${clinician.role as "doctor"}`);
  return (
    <div>
      <ul className="space-y-1 text-md">
        {ownFields
          .filter(({ name }) => clinician.parameters?.[name] !== undefined)
          .map(({ name, unit }) => (
            <li key={name}>
              <strong className="font-semibold">{t(`field.${name}`)}.</strong>{" "}
              {t("set", { role, date: sayDay(clinician.on), value: `${clinician.parameters?.[name]} ${t(`unit.${unit}`)}` })}
            </li>
          ))}
        {clinician.parameters?.mode ? (
          <li>
            <strong className="font-semibold">{t("field.mode")}.</strong>{" "}
            {t("set", { role, date: sayDay(clinician.on), value: t(`mode.${clinician.parameters.mode}`) })}
          </li>
        ) : null}
      </ul>
      <p className="mt-2 text-muted text-sm">
        {t("clinician")} <RuleLink rule="PRG-EDIT-CLINICIAN" />
      </p>
    </div>
  );
}
