import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { prerenderedPaths } from "./prerendered.ts";

type Body = { bytes: Buffer; headers: OutgoingHttpHeaders };
type Encoding = "br" | "gzip" | "identity";
type Answer = Record<Encoding, Body> & { etag: string; unchanged: OutgoingHttpHeaders };

/** Of the connection or of Next's own bookkeeping; the rest is given as Next gave it. */
const leftOut = /^(?:date|connection|keep-alive|transfer-encoding|content-length|content-encoding|x-nextjs-.*)$/;

async function remember(origin: string, path: string): Promise<Answer | undefined> {
  const response = await fetch(`${origin}${path}`, { headers: { "accept-encoding": "identity" } });
  if (response.status !== 200) return undefined;
  const bytes = Buffer.from(await response.arrayBuffer());
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !leftOut.test(name)));
  const etag = `W/${response.headers.get("etag") ?? `"${bytes.length}"`}`;
  const as = (body: Buffer, encoding?: string): Body => ({
    bytes: body,
    headers: { ...headers, etag, "content-length": body.length, ...(encoding ? { "content-encoding": encoding } : {}) },
  });
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  const unchanged = { ...Object.fromEntries(Object.entries(headers).filter(([name]) => name !== "content-type")), etag };
  return {
    etag,
    unchanged,
    identity: as(bytes),
    gzip: as(await promisify(gzip)(bytes), "gzip"),
    br: as(await promisify(brotliCompress)(bytes, quality), "br"),
  };
}

/**
 * Prerendered pages from memory, asked of Next once and compressed once. Next hashes and compresses each of them anew at every request; what is sent is the same, with
 * the same headers. Requests of its router, and all others, go on to Next.
 */
export function staticAnswers(distDir: string, origin: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const known = new Set(prerenderedPaths(distDir));
  const answers = new Map<string, Answer | "making">();
  const make = (path: string) => {
    answers.set(path, "making");
    remember(origin, path).then(
      (answer) => (answer ? answers.set(path, answer) : answers.delete(path)),
      () => answers.delete(path),
    );
  };
  return ({ method, url = "", headers }, response) => {
    const plain = (method === "GET" || method === "HEAD") && !headers.rsc && !headers["next-router-prefetch"];
    if (!plain || !known.has(url)) return false;
    const answer = answers.get(url);
    if (!answer) make(url);
    if (!answer || answer === "making") return false;
    // Next's own answer, given until this one was made, has the same tag as a strong one.
    if (headers["if-none-match"]?.replace(/^(?!W\/)/, "W/") === answer.etag) {
      response.writeHead(304, answer.unchanged).end();
      return true;
    }
    const accepted = String(headers["accept-encoding"] ?? "");
    const body = answer[/\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : "identity"];
    response.writeHead(200, body.headers).end(method === "HEAD" ? undefined : body.bytes);
    return true;
  };
}
