import type { ReactNode } from "react";

type LetterTableProps = { caption: string; head: readonly string[]; rows: readonly (readonly ReactNode[])[]; stacked?: boolean };

/** The first cell of a row names it. A cell without anything is empty. */
export function LetterTable({ caption, head, rows, stacked }: LetterTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className={stacked ? "letter-table letter-rows" : "letter-table"}>
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
