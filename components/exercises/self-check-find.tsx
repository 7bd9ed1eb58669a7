import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notes } from "@/components/exercises/body-notes";
import { GuidePart } from "@/components/exercises/guide-part";
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
      <ol className="divide-y divide-line border-line border-y">
        {(["back", "front", "breath"] as const).map((way, at) => (
          <li key={way} className="grid grid-cols-[2.25rem_1fr] py-5">
            <span className="font-serif text-2xl text-accent leading-7" aria-hidden="true">
              {at + 1}
            </span>
            <div>
              <h3>{t(`ways.${way}.title`)}</h3>
              <p className="mt-1 max-w-measure">{t(`ways.${way}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="max-w-measure font-semibold">{exerciseRules["EX-FLOW"].wording}</p>
      <div>
        <h3 className="mb-2.5">{t("foundTitle")}</h3>
        <Notes lines={(["lift", "difference", "quiet"] as const).map((sign) => t(`found.${sign}`))} icon="check" ink="text-go" />
      </div>
      <TightFloorNote />
      <p className="max-w-measure text-md text-muted">{t("open")}</p>
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
      <ul className="max-w-measure space-y-4">
        {(["wait", "company", "push"] as const).map((check) => (
          <li key={check}>{t(`checks.${check}`)}</li>
        ))}
      </ul>
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
