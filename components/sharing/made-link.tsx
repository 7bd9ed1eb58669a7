"use client";

import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { MadeLink as Made } from "@/lib/sharing/mutations";
import { CopyField } from "./copy-field";
import { sayDate } from "./say-days";
import { Square } from "./square";

type Words =
  | "title"
  | "once"
  | "address"
  | "copy"
  | "copied"
  | "until"
  | "oneTime"
  | "passcode"
  | "passcodeHow"
  | "noPasscode"
  | "square"
  | "squareHow";
type HealthWords = "health" | "healthHow" | "healthAddress" | "healthSquare" | "done";
export type MadeText = Record<Words | HealthWords, string>;

/** The new link's address, its passcode and its QR code, once. */
export function MadeLink({ made, text }: { made: Made; text: MadeText }) {
  return (
    <section className="space-y-6" aria-live="polite">
      <h1>{text.title.replace("{who}", made.recipient)}</h1>
      <Alert tone="hold">{text.once}</Alert>
      <Card>
        <div className="grid items-start gap-x-8 gap-y-6 sm:grid-cols-[1fr_11rem]">
          <div className="min-w-0 space-y-6">
            <CopyField name="address" label={text.address} value={made.url} text={text} />
            {made.passcode ? (
              <div>
                <p className="font-semibold text-md">{text.passcode}</p>
                <p className="tabular mt-1 break-all font-serif text-2xl tracking-wide">
                  <Grouped text={made.passcode} />
                </p>
                <p className="mt-1 max-w-measure text-md text-muted">{text.passcodeHow}</p>
              </div>
            ) : (
              <p className="max-w-measure text-md">{text.noPasscode}</p>
            )}
            <p className="max-w-measure text-md">
              {text.until.replace("{until}", sayDate(made.until))} {made.oneTime ? text.oneTime : ""}
            </p>
          </div>
          <div className="max-sm:flex max-sm:items-center max-sm:gap-4">
            <Square {...made.qr} label={text.square} className="w-full max-w-44 max-sm:max-w-36" />
            <p className="mt-2 text-muted text-sm">{text.squareHow}</p>
          </div>
        </div>
      </Card>
      <Disclosure summary={text.health} boxed>
        <p className="max-w-measure text-md text-muted">{text.healthHow}</p>
        <div className="mt-4 grid items-start gap-x-8 gap-y-6 sm:grid-cols-[1fr_13rem]">
          <CopyField name="health-address" label={text.healthAddress} value={made.health.url} text={text} />
          <Square {...made.health.qr} label={text.healthSquare} className="w-full max-w-60" />
        </div>
      </Disclosure>
      <ButtonLink href="/share" variant="secondary">
        {text.done}
      </ButtonLink>
    </section>
  );
}

/** Eight digits in two groups, as they are said; there is no space to copy between them. */
function Grouped({ text }: { text: string }) {
  if (!/^\d{8}$/.test(text)) return text;
  return (
    <>
      <span className="mr-3">{text.slice(0, 4)}</span>
      <span>{text.slice(4)}</span>
    </>
  );
}
