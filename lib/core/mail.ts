import "server-only";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { after } from "next/server";
import { createTransport, type SendMailOptions } from "nodemailer";
import { v7 as uuidv7 } from "uuid";
import { env } from "./env";
import { type Letter, letterBodies } from "./letter";
import { logFailure, newReference } from "./log";

/** Whether letters go out. Otherwise whoever runs the server finds them in its outbox folder, and pages say so. */
export const sendsMail = (): boolean => env().GRADUAL_SMTP_URL !== undefined;

/** An address of ours in a letter: from the configuration, never from what a request says its host is. */
export const ownAddress = (path: string): string => `${env().GRADUAL_URL}${path}`;

/** One bare address: nodemailer would make another recipient of a line break, a comma or a bracket instead of refusing it. */
const bareAddress = /^[^\s\p{C},;:<>()[\]"\\@]+@[^\s\p{C},;:<>()[\]"\\@]+$/u;
const oneLine = /^\P{C}+$/u;

const seconds = (n: number) => n * 1000;
const safely = { disableFileAccess: true, disableUrlAccess: true } as const;

const outboxIn = (dataDir: string) => resolve(/* turbopackIgnore: true */ dataDir, "outbox");

/** To the mail server, or as a file: whole or not at all, for the operator's eyes only, and named after nothing. */
async function hand(message: SendMailOptions): Promise<void> {
  const { GRADUAL_SMTP_URL: url, GRADUAL_DATA_DIR } = env();
  if (url) {
    const waits = { connectionTimeout: seconds(10), greetingTimeout: seconds(10), socketTimeout: seconds(30) };
    await createTransport({ url, ...waits, ...safely }).sendMail(message);
    return;
  }
  const written = await createTransport({ streamTransport: true, buffer: true, newline: "windows", ...safely }).sendMail(message);
  const outbox = outboxIn(GRADUAL_DATA_DIR);
  await mkdir(outbox, { recursive: true, mode: 0o700 });
  const path = resolve(outbox, `${uuidv7()}.eml`);
  await writeFile(`${path}.new`, written.message as Buffer, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
}

/**
 * Sends one letter, plain text beside HTML.
 * @param to one bare, normalised address
 * @throws when the address or the subject could be read as more than one, and when the mail server does not take it
 */
export async function sendLetter(to: string, letter: Letter): Promise<void> {
  if (!bareAddress.test(to) || !oneLine.test(letter.subject)) throw new Error("A letter's address or subject is not one line of its kind.");
  await hand({
    from: { name: "Gradual", address: env().GRADUAL_MAIL_FROM },
    to: { name: "", address: to },
    subject: letter.subject,
    ...letterBodies(letter),
    headers: { "Auto-Submitted": "auto-generated" },
  });
}

/** Removes what waits in the outbox for one of these addresses: with an account goes what was written to it. */
export async function forgetLetters(addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  const outbox = outboxIn(env().GRADUAL_DATA_DIR);
  await mkdir(outbox, { recursive: true, mode: 0o700 });
  for (const name of (await readdir(outbox)).filter((one) => one.endsWith(".eml"))) {
    const path = resolve(outbox, name);
    const [head = ""] = (await readFile(path, "utf8")).split("\r\n\r\n");
    const to = /^To:\s+(\S+)/m.exec(head)?.[1]?.toLowerCase();
    if (addresses.some((address) => address.toLowerCase() === to)) await rm(path, { force: true });
  }
}

/**
 * Work that must tell the asker nothing, not even by its time: done when the answer has gone. What fails in it is logged, without address or words.
 * @param name for the log
 */
export function afterwards(name: string, work: () => Promise<void>): void {
  after(async () => {
    try {
      await work();
    } catch (error) {
      logFailure(newReference(), name, error);
    }
  });
}
