import { randomBytes } from "node:crypto";
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { words } from "./body.ts";
import { closedPolicy, pagePolicy } from "./csp.ts";
import { errorPage } from "./error-page.ts";
import { endsSession, everywhere, forgetting, isPublic, personal } from "./headers-out.ts";
import { prerenderedHashes, prerenderedHtml } from "./prerendered.ts";
import type { FrontRequest } from "./request.ts";

type Site = { distDir: string; https: boolean; formTargets: readonly string[] };

/**
 * Dresses an answer when its head is written, whoever writes it: headers, policy, the status that the app asked for. A failure and a missing page,
 * which Next leaves to a script to draw, go out as whole pages.
 * @returns a function that prepares a response and gives the nonce that its page's scripts have to carry
 */
export function dresser({ distDir, ...site }: Site): (response: ServerResponse, path: string, request: FrontRequest) => string {
  const policy = pagePolicy(site);
  const hashes = prerenderedHashes(distDir);
  const notFound = prerenderedHtml(distDir, "/_not-found");
  const failed = errorPage(notFound);

  return (response, path, request) => {
    const nonce = randomBytes(16).toString("base64");
    const { writeHead, write, end } = response;
    let replaced = false;

    const dressed = (status: number, said: OutgoingHttpHeaders = {}) => {
      // A form that could not even be decoded is its sender's doing; Next answers as if it were ours.
      const unread = status === 500 && request.method === "POST" && !request.reached;
      const given = unread ? 400 : status;
      for (const [name, value] of Object.entries({ ...everywhere, ...said })) if (value !== undefined) response.setHeader(name, value);
      // Next says so too of a page that it makes anew to answer a form.
      const asBuilt = request.method === "GET" || request.method === "HEAD" || given === 404;
      const prerendered = asBuilt && (response.hasHeader("x-nextjs-prerender") || response.hasHeader("x-nextjs-cache"));
      if (unread) response.setHeader("Content-Type", "text/plain; charset=utf-8");
      const html = String(response.getHeader("content-type") ?? "").startsWith("text/html");
      const asked = given === 200 ? request.answer : undefined;
      const shown = asked?.status ?? given;
      const more = isPublic({ path, status: shown, prerendered }) ? {} : personal;
      const leaving = endsSession(response.getHeader("set-cookie")) ? forgetting : {};
      for (const [name, value] of Object.entries({ ...more, ...leaving, ...asked?.headers }))
        if (value !== undefined) response.setHeader(name, value);
      const whole = () => (shown === 500 ? failed(request.id) : shown === 404 ? notFound : undefined);
      const page = unread ? `${words[400]}\n` : prerendered || asked || !html ? undefined : whole();
      const scripts = () =>
        prerendered || page === notFound ? { hashes: hashes(shown === 404 ? "/_not-found" : path) } : page ? { hashes: [] } : { nonce };
      response.setHeader("Content-Security-Policy", html ? policy(scripts()) : closedPolicy);
      if (page === undefined) return writeHead.call(response, shown);
      replaced = true;
      for (const name of ["content-encoding", "transfer-encoding", "etag", "link"]) response.removeHeader(name);
      response.setHeader("Content-Length", Buffer.byteLength(page));
      writeHead.call(response, shown);
      return end.call(response, page, "utf8");
    };

    // Whatever writes first writes the head; the rest of a page that is replaced goes nowhere.
    type Rest = [unknown, BufferEncoding, () => void];
    const goesOn = () => {
      if (!response.headersSent) response.writeHead(response.statusCode);
      return !replaced;
    };
    Object.assign(response, {
      writeHead: (status: number, ...rest: unknown[]) => dressed(status, rest.find((one) => typeof one === "object") as OutgoingHttpHeaders),
      write: (...rest: Rest) => (goesOn() ? write.apply(response, rest) : true),
      end: (...rest: Rest) => (goesOn() ? end.apply(response, rest) : response),
    });
    return nonce;
  };
}
