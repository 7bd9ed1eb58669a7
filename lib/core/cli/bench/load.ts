import { connect, type Socket } from "node:net";
import { performance } from "node:perf_hooks";

/** What a run came to: answers a second, and how long one took in milliseconds. */
export type Sample = { perSecond: number; p50: number; p99: number; count: number };
export type Load = { port: number; connections: number; seconds: number; next: () => Buffer; expect?: number };

export const medianOf = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const quantile = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

type Sent = { path: string; method?: string; cookie?: string; headers?: Record<string, string>; body?: Buffer };

/** A request as a browser would send it, ready to be written to a socket. Nothing asks for compression: the floors do not either. */
export function requestBytes({ path, method = "GET", cookie, headers = {}, body }: Sent): Buffer {
  const all = {
    Host: "localhost",
    "User-Agent": "Mozilla/5.0 (X11; Linux x64; rv:140.0) Gecko/20100101 Firefox/140.0",
    Accept: "text/html",
    ...(cookie ? { Cookie: cookie } : {}),
    ...(body ? { "Content-Length": String(body.length) } : {}),
    ...headers,
  };
  const head = `${method} ${path} HTTP/1.1\r\n${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n`;
  return body ? Buffer.concat([Buffer.from(head), body]) : Buffer.from(head);
}

const END_OF_HEAD = Buffer.from("\r\n\r\n");
const LAST_CHUNK = Buffer.from("0\r\n\r\n");

/** Reads one answer after another off a keep-alive connection, counting rather than keeping: the client must cost next to nothing. */
class Reader {
  private head: Buffer | undefined = Buffer.alloc(0);
  private left = 0;
  private chunked = false;
  private tail: Buffer = Buffer.alloc(0);
  private status = 0;
  private readonly done: (status: number) => void;
  constructor(done: (status: number) => void) {
    this.done = done;
  }

  take(data: Buffer): void {
    if (!this.head) {
      this.body(data);
      return;
    }
    const head = this.head.length > 0 ? Buffer.concat([this.head, data]) : data;
    const end = head.indexOf(END_OF_HEAD);
    if (end < 0) {
      this.head = head;
      return;
    }
    const text = head.toString("latin1", 0, end);
    this.status = Number(text.slice(9, 12));
    this.chunked = /\r\ntransfer-encoding: chunked/i.test(text);
    this.left = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0);
    this.head = undefined;
    this.tail = Buffer.alloc(0);
    this.body(head.subarray(end + 4));
  }

  private body(data: Buffer): void {
    if (this.chunked) {
      // One request at a time: the last bytes to come are the last chunk's.
      this.tail =
        data.length >= LAST_CHUNK.length ? data.subarray(-LAST_CHUNK.length) : Buffer.concat([this.tail, data]).subarray(-LAST_CHUNK.length);
      if (!this.tail.equals(LAST_CHUNK)) return;
    } else {
      this.left -= data.length;
      if (this.left > 0) return;
    }
    this.head = Buffer.alloc(0);
    this.done(this.status);
  }
}

/**
 * Keeps `connections` keep-alive connections busy for `seconds`. Answers that come after the end do not count.
 * @throws Error at an answer with another status than `expect` (200)
 */
export function load({ port, connections, seconds, next, expect = 200 }: Load): Promise<Sample> {
  const times: number[] = [];
  const sockets: Socket[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  return new Promise((resolve, reject) => {
    let over = false;
    const finish = (error?: Error) => {
      if (over) return;
      over = true;
      for (const socket of sockets) socket.destroy();
      if (error) return reject(error);
      times.sort((a, b) => a - b);
      resolve({
        perSecond: (times.length * 1000) / (performance.now() - began),
        p50: quantile(times, 0.5),
        p99: quantile(times, 0.99),
        count: times.length,
      });
    };
    for (let index = 0; index < connections; index += 1) {
      const socket = connect({ port, host: "127.0.0.1", noDelay: true });
      sockets.push(socket);
      let sent = 0;
      const send = () => {
        sent = performance.now();
        socket.write(next());
      };
      const reader = new Reader((status) => {
        const now = performance.now();
        if (status !== expect) return finish(new Error(`An answer had the status ${status} where ${expect} was due.`));
        if (now > end) return finish();
        times.push(now - sent);
        send();
      });
      socket.on("connect", send);
      socket.on("data", (data: Buffer) => reader.take(data));
      socket.on("error", finish);
      socket.on("close", () => finish(new Error("A connection was closed during a run.")));
    }
    setTimeout(() => finish(), seconds * 1000).unref();
  });
}
