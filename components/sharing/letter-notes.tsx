import type { SharedRecord } from "@/lib/sharing/log-row";
import { letterWords as t } from "./letter-words";
import { sayDate } from "./say-days";

type Notes = SharedRecord["notes"];
/** How many stand on the page, and how many more behind a fold: all of them are in the PDF and the data file. */
const [latest, folded] = [8, 40];

/** What the person wrote, newest first. */
export function LetterNotes({ notes }: { notes: Notes }) {
  const newest = notes.toReversed();
  const earlier = newest.slice(latest, latest + folded);
  if (newest.length === 0) return <p className="text-md text-muted print:text-xs">{t("notesNone")}</p>;
  return (
    <>
      <NoteList notes={newest.slice(0, latest)} />
      {earlier.length > 0 ? (
        <details className="print:[&:not([open])]:hidden">
          <summary className="min-h-11 py-2 font-semibold text-accent text-md">{t("notesEarlier", { count: earlier.length })}</summary>
          <NoteList notes={earlier} />
        </details>
      ) : null}
    </>
  );
}

function NoteList({ notes }: { notes: Notes }) {
  return (
    <dl className="-mt-3 divide-y divide-line print:mt-0 [&>div]:grid [&>div]:gap-x-6 [&>div]:py-3 [&>div]:text-md sm:[&>div]:grid-cols-[8rem_1fr] print:[&>div]:grid-cols-[7rem_1fr] print:[&>div]:py-0.5 print:[&>div]:text-xs [&_dt]:text-muted">
      {notes.map(({ on, text }, at) => (
        <div key={`${on}${at.toString()}`}>
          <dt className="tabular">{sayDate(on)}</dt>
          <dd className="max-w-measure whitespace-pre-line break-words print:max-w-none">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
