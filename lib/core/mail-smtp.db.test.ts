import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { freePort } from "./cli/ports";
import { readLetter } from "./testing/outbox";

/** What would be done when the answer has gone is done at once. */
vi.mock("next/server", () => ({ after: (work: () => Promise<void>) => work() }));

type Taken = { from: string; to: string[]; raw: string; user: string };
const taken: Taken[] = [];
const server = new SMTPServer({
  allowInsecureAuth: true,
  onAuth: ({ username, password }, _session, done) => (password === "s3cret" ? done(null, { user: username }) : done(new Error("No"))),
  onRcptTo: ({ address }, _session, done) =>
    done(address.startsWith("refused") ? Object.assign(new Error("No such box"), { responseCode: 550 }) : null),
  onData: (stream, { envelope, user }, done) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      const from = envelope.mailFrom ? envelope.mailFrom.address : "";
      taken.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString(), user: String(user) });
      done();
    });
  },
});

let mail: typeof import("./mail");
beforeAll(async () => {
  server.listen(await freePort(), "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  vi.stubEnv("GRADUAL_SMTP_URL", `smtp://robin:s3cret@127.0.0.1:${port}?ignoreTLS=true`);
  vi.stubEnv("GRADUAL_MAIL_FROM", "letters@gradual.example");
  vi.stubEnv("GRADUAL_URL", "https://gradual.example");
  mail = await import("./mail");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await new Promise<void>((resolve) => server.close(resolve));
});
beforeEach(() => taken.splice(0));

const letter = () => ({
  subject: "Sign in to Gradual",
  before: ["Ça va?"],
  link: { label: "Sign in", href: mail.ownAddress("/sign-in/link/abc") },
  after: [],
});

it("hands a letter to the mail server that the environment names", async () => {
  expect(mail.sendsMail()).toBe(true);
  await mail.sendLetter("robin@example.org", letter());
  expect(taken).toMatchObject([{ from: "letters@gradual.example", to: ["robin@example.org"], user: "robin" }]);
  const { subject, text, html } = readLetter(taken[0]?.raw ?? "");
  expect(subject).toBe("Sign in to Gradual");
  for (const part of [text, html]) expect(part).toContain("https://gradual.example/sign-in/link/abc");
  expect(text).toContain("Ça va?");
});

it("refuses an address with a second command in it before the server hears of it (security 11)", async () => {
  await expect(mail.sendLetter("a@b.de>\r\nRCPT TO:<evil@example.net", letter())).rejects.toThrow(/not one line/);
  expect(taken).toEqual([]);
});

it("logs a letter that the server does not take without saying to whom it was or what was in it", async () => {
  const lines: string[] = [];
  const written = vi.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  mail.afterwards("send-asked-letter", () => mail.sendLetter("refused-canary@example.org", letter()));
  await vi.waitFor(() => expect(lines).toHaveLength(1), { timeout: 10_000 });
  written.mockRestore();
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ where: "send-asked-letter", level: "error" });
  expect(lines.join("")).not.toMatch(/canary|example\.org|link|s3cret/);
});
