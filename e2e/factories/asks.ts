import type { ShareField } from "@/lib/core/scope";
import type { Device } from "@/lib/devices/schema";
import type { ChangeProposal } from "@/lib/programs/read-proposal";
import type { ShareRange } from "@/lib/sharing/share-range";

/**
 * new: only signed up · screened: clear, with a set and no program · blocked: screened, urgent · clinician: screened, waits for an agreement · fissure:
 * the same, before a program was accepted · active: 40 days of practice · resting: spotted on
 * the last days · paused: hurt · ready: may step up today · long: 150 days, more than a page of history
 */
export type State = "new" | "screened" | "blocked" | "clinician" | "fissure" | "active" | "resting" | "paused" | "ready" | "long";
/** A person with a session. `ids`: logs newest first, devices smallest first. */
export type Made = { userId: string; userName: string; password: string; cookie: string; ids: { logs: string[]; devices: string[] } };
export type LinkOptions = { recipient?: string; fields?: ShareField[]; passcode?: string; oneTime?: boolean; range?: ShareRange; hours?: number };

/** What the factory process can be asked, and what it answers. */
export type Asks = {
  /** `mark` is written into every note and name, to be looked for elsewhere. */
  person: { ask: { userName: string; password: string; state: State; mark?: string }; answer: Made };
  link: { ask: { userId: string } & LinkOptions; answer: { id: string; url: string; health: string } };
  /** A life in which each field that can be shared has something that nothing else has. */
  telling: { ask: { userId: string; note: string }; answer: boolean };
  /** What a clinician left through a link, by its address; a proposal where there is one. Answers its id. */
  answer: { ask: { userId: string; url: string; text?: string; name?: string; proposal?: ChangeProposal }; answer: string };
  /** Keeps a link without a passcode, by its address, under an account; answers the id it has there. */
  kept: { ask: { userId: string; url: string; label: string }; answer: string };
  revoke: { ask: { userId: string; id: string }; answer: boolean };
  /** A log of today that was deleted again; answers its id. */
  deletedLog: { ask: { userId: string; mark: string }; answer: string };
  /** One that no browser of the test has; answers its id in the list. */
  passkey: { ask: { userId: string; name: string }; answer: string };
  /** Screens somebody new with a tight floor, and accepts what is proposed. */
  tight: { ask: { userId: string }; answer: boolean };
  /** Sizes more for the set, in mm; answers their ids, as given. */
  devices: {
    ask: { userId: string; sizes: number[]; use?: Device["use"]; material?: Device["material"]; label?: string };
    answer: string[];
  };
  /** A routine of the person's own, deleted again where asked; answers its id. */
  ownRoutine: { ask: { userId: string; name: string; deleted?: boolean }; answer: string };
  agree: { ask: { userId: string; name: string }; answer: string };
  planned: { ask: { userId: string }; answer: { dilation: boolean; ready: boolean; state: string } };
  /** Logs what today plans, calm and without pain, and takes a step that is offered. */
  liveToday: { ask: { userId: string }; answer: boolean };
  /** Signs the person in in one more browser. */
  signIn: { ask: { userId: string; agent?: string; place?: string; daysAgo?: number }; answer: { id: string; cookie: string } };
  /** A confirmed e-mail address. */
  address: { ask: { userId: string; address: string }; answer: boolean };
  /** Turns the second factor on, by the code of the half minute before this one, and makes recovery codes. */
  secondFactor: { ask: { userId: string }; answer: { secret: string; codes: string[] } };
  rebuild: { ask: { userId: string }; answer: number };
};
