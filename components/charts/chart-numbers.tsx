"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { Table, Td, Th, Tr } from "@/components/ui/table";

export type ChartTable = { head: string[]; rows: string[][] };

/** The numbers behind a picture. A client component only so that the page carries them once, as plain rows, and not as a tree of cells as well. */
export function ChartNumbers({ title, summary, table: { head, rows } }: { title: string; summary: string; table: ChartTable }) {
  return (
    <Disclosure summary={summary} className="mt-2">
      <Table caption={title} hideCaption>
        <thead>
          <Tr>
            {head.map((text) => (
              <Th key={text}>{text}</Th>
            ))}
          </Tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            <Tr key={first}>
              <Th scope="row">{first}</Th>
              {rest.map((text, at) => (
                <Td key={head[at + 1]}>{text}</Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}
