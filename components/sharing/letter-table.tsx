import type { ReactNode } from "react";

type LetterTableProps = { caption: string; head: readonly string[]; rows: readonly (readonly ReactNode[])[]; stacked?: boolean };

/* On the table, once: its cells are many. On paper smaller, and never wider than the sheet. */
const look =
  "tabular w-full border-collapse text-left text-md [&_:is(td,th)]:py-2 [&_:is(td,th)]:pr-4 [&_:is(td,th)]:align-top [&_:is(td,th):last-child]:pr-0 [&_thead_th]:text-muted [&_thead_th]:text-sm [&_tbody_th]:whitespace-nowrap [&_tbody_th]:font-normal [&_tr]:border-line [&_tr]:border-b [&_tr:last-child]:border-b-0 print:text-xs print:[&_:is(td,th)]:py-0.5 print:[&_:is(td,th)]:pr-2";
/** On a phone a row is a paragraph: its first cell, then each value with its name; nothing stands beyond the edge, and what is empty is not there. */
const asParagraphs =
  "not-print:max-sm:block not-print:max-sm:[&_thead]:sr-only not-print:max-sm:[&_tbody]:block not-print:max-sm:[&_tbody_tr]:flex not-print:max-sm:[&_tbody_tr]:flex-wrap not-print:max-sm:[&_tbody_tr]:gap-x-4 not-print:max-sm:[&_tbody_tr]:py-2.5 not-print:max-sm:[&_tbody_:is(td,th)]:p-0! not-print:max-sm:[&_tbody_th]:w-full not-print:max-sm:[&_tbody_th]:font-semibold not-print:max-sm:[&_td]:before:mr-1.5 not-print:max-sm:[&_td]:before:text-muted not-print:max-sm:[&_td]:before:content-[attr(data-name)] not-print:max-sm:[&_td:empty]:hidden";

/** The first cell of a row names it. A cell without anything is empty. */
export function LetterTable({ caption, head, rows, stacked }: LetterTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className={stacked ? `${look} ${asParagraphs}` : look}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once; two rows of one day may be alike.
            <tr key={row}>
              <th scope="row">{first}</th>
              {cells.map((cell, at) => (
                <td key={head[at + 1]} {...(stacked ? { "data-name": head[at + 1] } : {})}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
