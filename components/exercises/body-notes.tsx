import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { Section } from "@/components/exercises/section";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icons";
import type { Exercise } from "@/lib/exercises/schema";

/** Lines with a mark each; the heading above says what the mark means. */
export function Notes({ lines, icon, ink }: { lines: string[]; icon: IconName; ink: string }) {
  return (
    <ul className="space-y-2.5">
      {lines.map((line) => (
        <li key={line} className="flex gap-2.5 text-md">
          <Icon name={icon} size={18} className={clsx("mt-[3px]", ink)} />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}

/** What to feel, what not to, what goes wrong, and who leaves it out: each with a mark and a heading that says it. */
export function BodyNotes({ exercise }: { exercise: Exercise }) {
  const t = useTranslations("exercises.detail");
  return (
    <div className="grid gap-x-10 gap-y-10 lg:grid-cols-2">
      <Section id="feels" title={t("feels")}>
        <Notes lines={exercise.feels} icon="check" ink="text-go" />
      </Section>
      <Section id="should-not-feel" title={t("shouldNotFeel")}>
        <Notes lines={exercise.shouldNotFeel} icon="x" ink="text-stop" />
      </Section>
      <Section id="mistakes" title={t("mistakes")}>
        <Notes lines={exercise.mistakes} icon="minus" ink="text-muted" />
      </Section>
      <Section id="avoid" title={t("avoid")}>
        <Notes lines={exercise.avoid} icon="alert" ink="text-hold" />
      </Section>
    </div>
  );
}
