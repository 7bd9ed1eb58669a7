import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import proxyaddr from "proxy-addr";

/** An address of version 6 is cut to its network of 64 bits: whoever has one address there has them all. */
function forLimits(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIP(plain) !== 6) return plain;
  const [head = "", tail] = plain.split("%", 1)[0]?.split("::") ?? [];
  const [before, after] = [head.split(":").filter(Boolean), (tail ?? "").split(":").filter(Boolean)];
  const groups = tail === undefined ? before : [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0"), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

/**
 * Where a request comes from: the socket's other end or, when that is a proxy of ours, what X-Forwarded-For says before the first address that is
 * not (ASVS 4.1.3).
 * @param trusted addresses and networks of the proxies
 */
export function addressReader(trusted: readonly string[]): (request: Pick<IncomingMessage, "socket" | "headers">) => string {
  const trust = proxyaddr.compile([...trusted]);
  return (request) => {
    const socket = request.socket.remoteAddress ?? "";
    const told = trusted.length === 0 ? socket : proxyaddr(request as IncomingMessage, trust);
    return forLimits(isIP(told) ? told : socket) || "unknown";
  };
}
