import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { SharedRecord } from "@/lib/sharing/queries";
import { sayDate } from "./say-days";

type Notes = SharedRecord["notes"];
const latest = 8;

/** What the person wrote, newest first; the latest stand on the page, earlier ones behind a fold. */
export function LetterNotes({ notes }: { notes: Notes }) {
  const t = useTranslations("sharing.letter");
  const newest = notes.toReversed();
  const earlier = newest.slice(latest);
  if (newest.length === 0) return <p className="text-md text-muted">{t("notesNone")}</p>;
  return (
    <>
      <NoteList notes={newest.slice(0, latest)} />
      {earlier.length > 0 ? (
        <Disclosure summary={t("notesEarlier", { count: earlier.length })} className="print:[&:not([open])]:hidden">
          <NoteList notes={earlier} />
        </Disclosure>
      ) : null}
    </>
  );
}

function NoteList({ notes }: { notes: Notes }) {
  return (
    <dl className="-mt-3 divide-y divide-line print:mt-0">
      {notes.map(({ on, text }, at) => (
        <div
          key={`${on}${at.toString()}`}
          className="grid gap-x-6 py-3 text-md sm:grid-cols-[8rem_1fr] print:grid-cols-[7rem_1fr] print:py-0.5 print:text-xs"
        >
          <dt className="tabular text-muted">{sayDate(on)}</dt>
          <dd className="max-w-measure whitespace-pre-line break-words print:max-w-none">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
