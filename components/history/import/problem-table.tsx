import Link from "next/link";
import { useTranslations } from "next-intl";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { RowProblem } from "@/lib/history/import/schema";

/** Row by row what is wrong, where, and what the cell says. @param bad how many there are in all */
export function ProblemTable({ problems, bad }: { problems: readonly RowProblem[]; bad: number }) {
  const t = useTranslations("historyImport.ready");
  return (
    <section className="space-y-3">
      <h2>{t("problems")}</h2>
      <Table caption={t("problems")} hideCaption>
        <thead>
          <Tr>
            <Th>{t("row")}</Th>
            <Th>{t("problem")}</Th>
          </Tr>
        </thead>
        <tbody>
          {problems.map(({ row, target, cell, sentence }) => (
            <Tr key={row}>
              <Th scope="row">{row}</Th>
              <Td className="max-w-measure break-words">
                {target ? t("inColumn", { column: t(`table.${target}`), sentence }) : sentence} {cell ? t("cell", { cell }) : null}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {bad > problems.length ? <p className="text-md text-muted">{t("problemsMore", { count: bad - problems.length })}</p> : null}
      {problems.some(({ target }) => target === "size") ? (
        <p>
          <Link href="/devices" className="link">
            {t("missingSize")}
          </Link>
          , {t("missingSizeThen")}
        </p>
      ) : null}
    </section>
  );
}
