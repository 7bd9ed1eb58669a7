import "server-only";
import { unseal } from "@/lib/core/crypto";
import { asScope, Prisma, type Tx } from "@/lib/core/db";
import { PackedRows } from "@/lib/core/packed-rows";
import type { OwnerScope } from "@/lib/core/scope";
import { sealedColumns } from "@/lib/core/sealed-columns";
import { columnOf, sections } from "./export-sections";
import { type Everything, type Export, exportSchema } from "./schema";

type Section = keyof typeof sections;
type Line = { section: Section; row: Record<string, unknown> };
const names = Object.keys(sections) as Section[];

/** One section's rows as JSON, in their order. Its words come from the declaration above it, never from a request. */
const select = (section: Section, at: number, userId: string): Prisma.Sql => {
  const { table, order, row } = sections[section];
  // The id of the person goes along where a sealed value is bound to it; the schema's keys decide what is in the file.
  const columns = Object.keys(row.shape).map((key) => `'${key}', "${columnOf(key)}"`);
  return Prisma.sql`SELECT ${at}::int AS place, row_number() OVER (ORDER BY ${Prisma.raw(order)}) AS n, ${section} AS section,
    jsonb_build_object(${Prisma.raw(columns.join(", "))}) AS row FROM ${Prisma.raw(table)} WHERE user_id = ${userId}::uuid`;
};

function unsealed({ section, row }: Line, userId: string): Record<string, unknown> {
  const opened = Object.keys(row).flatMap((key): [string, string][] => {
    const [{ table }, column, value] = [sections[section], columnOf(key), row[key]];
    const place = sealedColumns.find((sealed) => sealed.table === table && sealed.column === column);
    if (!place || typeof value !== "string") return [];
    return [[key, unseal(value, { userId, table, column, row: place.row === "user_id" ? userId : String(row.id) })]];
  });
  return { ...row, ...Object.fromEntries(opened) };
}

/** Rows that are read, opened, proven and packed in one go: a few hundredths of a second. */
const rowsAtATime = 500;

/** Everything that is kept of the person, in one statement: as it was in one moment. @throws when a sealed value can not be opened */
export async function readEverything(owner: OwnerScope, now: Date): Promise<Everything> {
  const { userId } = owner;
  const parts = names.map((section, at) => select(section, at, userId));
  const packed = new Map(names.map((section) => [section, new PackedRows<unknown>()]));
  const take = (lines: readonly Line[]) => {
    for (const [section, rows] of packed) {
      const { row } = sections[section];
      rows.add(lines.filter((line) => line.section === section).map((line) => row.parse(unsealed(line, userId))));
    }
  };
  const read = async (tx: Tx) => {
    await tx.$executeRaw`
      DECLARE everything NO SCROLL CURSOR FOR SELECT section, row FROM (${Prisma.join(parts, " UNION ALL ")}) everything ORDER BY place, n`;
    for (let count = rowsAtATime; count === rowsAtATime; ) {
      const lines = await tx.$queryRaw<Line[]>(Prisma.sql`FETCH ${Prisma.raw(String(rowsAtATime))} FROM everything`);
      take(lines);
      count = lines.length;
    }
  };
  await asScope(owner, read, { readOnly: true, seconds: 60 });
  const [[account]] = [[...(packed.get("account") ?? [])]];
  const lists = Object.fromEntries([...packed].filter(([section]) => section !== "account"));
  return { format: "gradual-export", version: 1, exportedAt: now.toISOString(), account, ...lists } as unknown as Everything;
}

/** The same at once, for whoever knows that it is little. */
export async function exportOf(owner: OwnerScope, now: Date): Promise<Export> {
  const { format, version, exportedAt, account, ...lists } = await readEverything(owner, now);
  const whole = Object.entries(lists).map(([name, rows]) => [name, [...rows]]);
  return exportSchema.parse({ format, version, exportedAt, account, ...Object.fromEntries(whole) });
}
