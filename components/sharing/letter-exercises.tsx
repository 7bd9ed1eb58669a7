import { useTranslations } from "next-intl";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Letter } from "@/lib/history/report/compose-letter";
import { sayDate } from "./say-days";

/** Each routine and exercise with how often it was done; one of the person's own without the name they gave it. */
export function LetterExercises({ sums }: { sums: NonNullable<Letter["exercises"]> }) {
  const t = useTranslations("sharing.letter");
  if (sums.length === 0) return <p className="text-md text-muted">{t("exercisesNone")}</p>;
  return (
    <Table caption={t("exercises")} hideCaption className="print:text-xs print:[&_td]:py-0.5 print:[&_th]:py-0.5">
      <thead>
        <Tr>
          <Th>{t("exercise")}</Th>
          <Th>{t("times")}</Th>
          <Th>{t("lastOn")}</Th>
        </Tr>
      </thead>
      <tbody>
        {sums.map(({ name, times, lastOn }) => (
          <Tr key={name ?? ""}>
            <Th scope="row" className="font-normal!">
              {name ?? t("ownRoutine")}
            </Th>
            <Td>{times}</Td>
            <Td>{sayDate(lastOn)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
