import Link from "next/link";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import text from "@/lib/core/messages/en/history-import.json";
import { units } from "@/lib/devices/schema";
import { dateFormats, rowKinds, type TableAbout, targets } from "@/lib/history/import/schema";
import type { OwnDevice } from "@/lib/programs/queries";
import { ColumnsForm } from "./columns-form";

/** "A" … "Z", "AA": as a spreadsheet calls its columns. */
const letterOf = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : letterOf(Math.floor(at / 26) - 1) + letterOf(at % 26));

/** The first rows of the file as they are, and the form that says what its columns mean. */
export function ColumnsPart({ id, about, devices }: { id: string; about: TableAbout; devices: readonly OwnDevice[] }) {
  const t = useTranslations("historyImport.columns");
  const { sample, mapping } = about;
  const letters = Array.from({ length: about.columns }, (_, at) => letterOf(at));
  const nameOf = (at: number) =>
    mapping.header && sample[0]?.[at] ? t("named", { letter: letters[at] ?? "", name: sample[0][at] }) : t("numbered", { letter: letters[at] ?? "" });
  const leaveOut = { value: "", label: t("leaveOut") };
  const options = {
    columns: [{ value: "", label: t("none") }, ...letters.map((_, at) => ({ value: String(at), label: nameOf(at) }))],
    dateFormats: dateFormats.map((value) => ({ value, label: t(`dateFormats.${value}`) })),
    units: units.map((value) => ({ value, label: t(`units.${value}`) })),
    bloodYes: (["more", "spotting"] as const).map((value) => ({ value, label: t(`bloodYesOptions.${value}`) })),
    kinds: rowKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
    sizes: [
      leaveOut,
      ...devices.map(({ id: value, label, maxDiameterMm }) => ({
        value,
        label: label.includes(String(maxDiameterMm)) ? label : `${label} (${maxDiameterMm} mm)`,
      })),
    ],
    scores: [leaveOut, ...Array.from({ length: 11 }, (_, score) => ({ value: String(score), label: String(score) }))],
    bloods: [leaveOut, { value: "none", label: t("noBlood") }],
  };
  const { header, which, sizeHint, how, dateFormat, unit, bloodYes, empty, emptyHint, send, sending } = text.columns;
  const { kindOtherwise, sizeOtherwise, minutesOtherwise, comfortOtherwise, bloodOtherwise } = text.columns;
  const words = { header, which, sizeHint, how, dateFormat, unit, bloodYes, empty, emptyHint, send, sending };
  return (
    <div className="space-y-6">
      {devices.length === 0 ? (
        <Alert>
          {t("noSizes")}{" "}
          <Link href="/devices" className="link">
            {t("noSizesLink")}
          </Link>
          .
        </Alert>
      ) : null}
      <Table caption={t("sample")}>
        <thead>
          <Tr>
            {letters.map((letter) => (
              <Th key={letter}>{letter}</Th>
            ))}
          </Tr>
        </thead>
        <tbody>
          {sample.map((cells, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file stand still, and may be equal.
            <Tr key={at}>
              {letters.map((letter, column) => (
                <Td key={letter} className="whitespace-nowrap">
                  {cells[column]}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
      <ColumnsForm
        id={id}
        mapping={mapping}
        targets={targets.map((target) => ({ target, label: t(`target.${target}`) }))}
        options={options}
        text={{ ...words, kindOtherwise, sizeOtherwise, minutesOtherwise, comfortOtherwise, bloodOtherwise, problem: text.problem }}
      />
    </div>
  );
}
