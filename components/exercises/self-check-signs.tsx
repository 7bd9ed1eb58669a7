import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notes } from "@/components/exercises/body-notes";
import { GuidePart } from "@/components/exercises/guide-part";
import { QuotedRule } from "@/components/shared/quoted-rule";
import { ruleById } from "@/components/shared/rule-by-id";
import { exerciseById } from "@/lib/exercises/catalogue";
import { selfCheckSources } from "@/lib/exercises/guides";
import { exerciseRules } from "@/lib/exercises/rules";

const usual = ["little", "side", "fades", "lying", "tired", "days"] as const;

/** What is not normal is what the catalogue says of every slow squeeze. */
export function NormalPart() {
  const t = useTranslations("learn.selfCheck.normal");
  return (
    <GuidePart id="normal" title={t("title")} sources={selfCheckSources.normal}>
      <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2">
        <div>
          <h3 className="mb-2.5">{t("usual")}</h3>
          <Notes lines={usual.map((item) => t(`usualItems.${item}`))} icon="check" ink="text-go" />
        </div>
        <div>
          <h3 className="mb-2.5">{t("unusual")}</h3>
          <Notes lines={exerciseById("pf-slow").shouldNotFeel} icon="x" ink="text-stop" />
          <p className="mt-4 text-md">{exerciseRules["EX-PAIN"].wording}</p>
        </div>
      </div>
    </GuidePart>
  );
}

/** The screening's own three signs of a tight floor, by the row of the table that they stand in. */
const screened = { pain: "SCR-PELVIC-PAIN", emptying: "SCR-DIFFICULTY-EMPTYING", squeeze: "SCR-PAIN-ON-CONTRACTING" } as const;

/** Two columns at every width: what a row is about stands above it, so that a phone has room for both. */
function SignTable() {
  const t = useTranslations("learn.selfCheck.signs");
  const rows = [
    ...(["pain", "emptying", "squeeze"] as const).map((row) => ({ row, tight: ruleById(screened[row]).condition })),
    ...(["release", "leaks", "daily"] as const).map((row) => ({ row, tight: t(`rows.${row}.tight`) })),
  ];
  return (
    <table className="w-full table-fixed border-collapse text-left text-md">
      <caption className="sr-only">{t("caption")}</caption>
      <thead>
        <tr className="border-edge border-b align-bottom font-serif text-lg">
          <th scope="col" className="py-2 pr-2 font-medium">
            {t("tight")}
          </th>
          <th scope="col" className="py-2 pl-2 font-medium">
            {t("weak")}
          </th>
        </tr>
      </thead>
      {rows.map(({ row, tight }) => (
        <tbody key={row} className="border-line border-b align-top">
          <tr>
            <th scope="rowgroup" colSpan={2} className="pt-3 font-normal text-muted text-sm">
              {t(`rows.${row}.about`)}
            </th>
          </tr>
          <tr>
            <td className="pt-0.5 pr-2 pb-3">{tight}</td>
            <td className="pt-0.5 pb-3 pl-2">{t(`rows.${row}.weak`)}</td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}

export function SignsPart() {
  const t = useTranslations("learn.selfCheck.signs");
  return (
    <GuidePart id="signs" title={t("title")} sources={selfCheckSources.signs}>
      <p className="max-w-measure">{t("intro")}</p>
      <SignTable />
      <div className="text-md">
        <p className="max-w-measure">{t("screening")}</p>
        <p className="flex flex-wrap gap-x-5 text-sm">
          {Object.values(screened).map((id) => (
            <Link key={id} href={`/safety#${id}`} prefetch={false} className="link inline-flex min-h-11 items-center">
              {id}
            </Link>
          ))}
        </p>
      </div>
      <h3>{t("opensTitle")}</h3>
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {(["tight", "weak"] as const).map((floor) => (
          <div key={floor}>
            <p className="eyebrow mb-1">{t(`opens.${floor}`)}</p>
            <QuotedRule rule={floor === "tight" ? exerciseRules["EX-TIGHT"] : ruleById("PRG-FOR-STRENGTH")} />
          </div>
        ))}
      </div>
      <p className="max-w-measure">{t("opens.always")}</p>
    </GuidePart>
  );
}
