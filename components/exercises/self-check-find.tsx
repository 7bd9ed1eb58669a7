import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notes } from "@/components/exercises/body-notes";
import { GuidePart } from "@/components/exercises/guide-part";
import { NumberedList } from "@/components/exercises/numbered-list";
import { TightFloorNote } from "@/components/exercises/tight-floor-note";
import { exerciseById } from "@/lib/exercises/catalogue";
import { selfCheckSources } from "@/lib/exercises/guides";
import { exerciseRules } from "@/lib/exercises/rules";

const drop = exerciseById("pf-drop");
const breathing = exerciseById("breath-diaphragm");

/** Three ways to the muscle, as numbered steps of equal rank. */
export function FindPart() {
  const t = useTranslations("learn.selfCheck.find");
  return (
    <GuidePart id="find" title={t("title")} sources={selfCheckSources.find}>
      <p className="max-w-measure">{t("intro")}</p>
      <p className="max-w-measure">{t("how")}</p>
      <TightFloorNote />
      <NumberedList items={(["back", "front", "breath"] as const).map((way) => ({ title: t(`ways.${way}.title`), text: t(`ways.${way}.text`) }))} />
      <p className="max-w-measure font-semibold">{exerciseRules["EX-FLOW"].wording}</p>
      <div>
        <h3 className="mb-2.5">{t("foundTitle")}</h3>
        <Notes lines={(["lift", "difference", "quiet"] as const).map((sign) => t(`found.${sign}`))} icon="check" ink="text-go" />
      </div>
    </GuidePart>
  );
}

/** Where the hand goes, and what it should not feel. */
export function OthersPart() {
  const t = useTranslations("learn.selfCheck.others");
  return (
    <GuidePart id="others" title={t("title")} sources={selfCheckSources.others}>
      <p className="max-w-measure">
        {exerciseRules["EX-QUIET"].wording} {exerciseRules["EX-BREATH"].wording} {t("intro")}
      </p>
      <dl className="divide-y divide-line border-line border-y">
        {(["buttocks", "thighs", "belly", "breath"] as const).map((place) => (
          <div key={place} className="grid gap-x-6 gap-y-0.5 py-4 sm:grid-cols-[8rem_1fr]">
            <dt className="font-serif text-lg">{t(`places.${place}.where`)}</dt>
            <dd className="max-w-measure">{t(`places.${place}.check`)}</dd>
          </div>
        ))}
      </dl>
      <p className="max-w-measure">{t("then")}</p>
    </GuidePart>
  );
}

/** The catalogue's own words for how letting go feels, and how to tell. */
export function ReleasePart() {
  const t = useTranslations("learn.selfCheck.release");
  return (
    <GuidePart id="release" title={t("title")} sources={selfCheckSources.release}>
      <p className="max-w-measure">{t("intro")}</p>
      <Notes lines={drop.feels} icon="check" ink="text-go" />
      <h3>{t("checksTitle")}</h3>
      <NumberedList items={(["wait", "company", "push"] as const).map((check) => ({ text: t(`checks.${check}`) }))} />
      <p className="flex flex-wrap items-center gap-x-5">
        <span className="text-muted">{t("practise")}</span>
        {[drop, breathing].map(({ id, name }) => (
          <Link key={id} href={`/exercises/${id}`} prefetch={false} className="link inline-flex min-h-11 items-center font-semibold">
            {name}
          </Link>
        ))}
      </p>
    </GuidePart>
  );
}
