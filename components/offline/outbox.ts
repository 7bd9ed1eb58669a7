export type Sent = { status: "sent" | "waiting" | "refused"; id: string };
/** Temporary. */
export async function queueLog(fields: readonly (readonly [string, string])[]): Promise<Sent> {
  return { status: "waiting", id: fields.find(([name]) => name === "id")?.[1] ?? "" };
}
