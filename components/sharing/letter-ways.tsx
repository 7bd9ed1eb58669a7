import { Still } from "@/components/shared/still";
import { buttonVariants } from "@/components/ui/button-variants";
import { Icon } from "@/components/ui/icon";
import { letterWords as t } from "./letter-words";
import { PrintButton } from "./print-button";

/** Where the same record is as a file. */
export type LetterFiles = { pdf: string; fhir: string };

/** Paper, files, and the way to answer. Plain links: nothing fetches them ahead, since each leaves a receipt. @param printed where the page says that it was printed */
export function LetterWays({ files, printed }: { files: LetterFiles; printed?: "printed" }) {
  const look = buttonVariants({ variant: "secondary", size: "sm" });
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <PrintButton label={t("ways.print")} {...(printed ? { printed } : {})} />
      <Still className="contents">
        <a href={files.pdf} className={look} download>
          <Icon name="download" /> {t("ways.pdf")}
        </a>
        <a href={files.fhir} className={look} download>
          <Icon name="download" /> {t("ways.fhir")}
        </a>
        {printed ? (
          <a href="#answers" className={look}>
            <Icon name="pencil" /> {t("ways.answer")}
          </a>
        ) : null}
      </Still>
    </div>
  );
}
