import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import type { ScreeningResult } from "@/lib/screening/schema";

type NextProps = { result: ScreeningResult; agreed: boolean; owns: boolean; waiting: boolean };
type Step = { label: "devices" | "program" | "clinician" | "specialist" | "breathe" | "again"; href: string };

const steps = {
  devices: { label: "devices", href: "/devices" },
  program: { label: "program", href: "/program" },
  clinician: { label: "clinician", href: "/screening/clinician" },
  specialist: { label: "specialist", href: "/screening/clinician" },
  breathe: { label: "breathe", href: "/exercises/by/relax" },
  again: { label: "again", href: "/screening" },
} as const satisfies Record<string, Step>;

/** The way on, most useful first. */
function waysOn({ result, agreed, owns, waiting }: NextProps): Step[] {
  const onward = owns ? steps.program : steps.devices;
  switch (result) {
    case "urgent-care":
    case "seek-care":
    case "do-not-start":
      return [steps.again];
    case "wait":
      return waiting ? [steps.breathe] : [steps.again];
    case "specialist-only":
      return agreed ? [onward, steps.again] : [steps.specialist];
    case "clinician-only":
      return agreed ? [onward, steps.again] : [steps.clinician, steps.breathe];
    case "relax-first":
      return [steps.program, steps.clinician];
    case "clear":
      return [onward];
  }
}

export function ResultNext(props: NextProps) {
  const t = useTranslations("screening.result");
  const ways = waysOn(props);
  const calm = ["urgent-care", "seek-care", "do-not-start"].includes(props.result);
  return (
    <section aria-label={t("next")}>
      {ways[0]?.label === "devices" ? <p className="mb-3 max-w-measure">{t("devicesText")}</p> : null}
      <div className="flex flex-wrap gap-3">
        {ways.map(({ label, href }, index) => (
          <ButtonLink key={label} href={href} size="lg" variant={index === 0 && !calm ? "primary" : "secondary"}>
            {t(label)}
          </ButtonLink>
        ))}
      </div>
    </section>
  );
}
