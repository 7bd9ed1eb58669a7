import type { IncomingHttpHeaders } from "node:http";

/**
 * Headers by which a proxy, or Next to itself, says what is so. From a client they are only claims, and are deleted before anything reads them.
 * Next's own router sends rsc, next-router-*, next-action and next-url: those stay.
 */
const claims =
  /^(?:forwarded|via|x-(?:forwarded|original|real|client|cluster|gradual|middleware|nextjs|next|invoke|matched|vercel|now|prerender|rewrite|http-method|host|nonce)(?:-.*)?|(?:true-client|cf-connecting|fastly-client)-ip|next-(?:resume.*|cache-.*)|content-security-policy(?:-report-only)?)$/;

/**
 * Takes out what a client may not claim, and puts the configured host in the place of whatever it named, so that nothing further in can be led
 * astray by it.
 * @param host of the origin that the request counts as sent to
 */
export function cleanHeaders(headers: IncomingHttpHeaders, { host, protocol }: Pick<URL, "host" | "protocol">): void {
  for (const name in headers) if (claims.test(name)) delete headers[name];
  headers.host = host;
  headers["x-forwarded-host"] = host;
  headers["x-forwarded-proto"] = protocol.slice(0, -1);
}
