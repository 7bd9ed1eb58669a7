import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { addressReader } from "./address";

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: forwarded ? { "x-forwarded-for": forwarded } : {} }) as unknown as IncomingMessage;

it("believes nobody about an address unless a proxy is named", () => {
  const read = addressReader([]);
  expect(read(from("203.0.113.7", "198.51.100.1"))).toBe("203.0.113.7");
  expect(read(from("::ffff:203.0.113.7"))).toBe("203.0.113.7");
});

it("believes a named proxy, and what it says up to the first address that is not one", () => {
  const read = addressReader(["10.0.0.0/8", "127.0.0.1"]);
  expect(read(from("10.1.2.3", "198.51.100.1"))).toBe("198.51.100.1");
  expect(read(from("10.1.2.3", "6.6.6.6, 198.51.100.1, 10.9.9.9"))).toBe("198.51.100.1");
  expect(read(from("203.0.113.7", "198.51.100.1"))).toBe("203.0.113.7");
  expect(read(from("10.1.2.3", "no address"))).toBe("10.1.2.3");
});

it("counts a network of version 6 as one", () => {
  const read = addressReader([]);
  expect(read(from("2001:db8:1:2:3:4:5:6"))).toBe("2001:db8:1:2::/64");
  expect(read(from("2001:db8:1:2::9"))).toBe("2001:db8:1:2::/64");
  expect(read(from("2001:0DB8:0001:0002::"))).toBe("2001:db8:1:2::/64");
  expect(read(from("::1"))).toBe("0:0:0:0::/64");
  expect(read(from("fe80::1%eth0"))).toBe("fe80:0:0:0::/64");
});
