import { request as open } from "node:http";
import type { Readable } from "node:stream";

export type Wire = {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer | Readable;
  /** The address to send from: a client of its own for what is limited by address. */
  from?: string | undefined;
  /** Of another server than the one that the tests are for. */
  port?: string;
};
/** An address of the loopback network that no other test sends from. */
export const client = (): string | undefined =>
  process.platform === "linux" ? `127.${[1, 2, 3].map(() => 1 + Math.floor(Math.random() * 253)).join(".")}` : undefined;
const ours = () => new URL(process.env.E2E_BASE_URL ?? "http://localhost:3000").port;
export type Heard = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

/** HTTP as it is written on the line: any host, any header, a body that does not end. Nothing is corrected or followed. */
export function wire({ method = "GET", path, headers = {}, body, from, port = ours() }: Wire): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const sent = open({ host: "127.0.0.1", port, method, path, headers, agent: false, ...(from && { localAddress: from }) }, async (response) => {
      const chunks = await response.toArray().catch(() => []);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() });
    });
    // A line that is cut while a body goes out is no failure once the answer is here.
    sent.on("error", reject);
    if (body && typeof body === "object" && "pipe" in body) body.pipe(sent);
    else sent.end(body);
  });
}
