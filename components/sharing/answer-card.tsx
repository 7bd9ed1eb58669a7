import Link from "next/link";
import { useTranslations } from "next-intl";
import { ReasonList } from "@/components/programs/because";
import { PressForm } from "@/components/shared/press-form";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { localDateAt, localTimeAt } from "@/lib/core/dates";
import text from "@/lib/core/messages/en/sharing-answers.json";
import type { Unit } from "@/lib/devices/schema";
import { type ChangeProposal, suggestedBy } from "@/lib/programs/read-proposal";
import type { ProgramKind } from "@/lib/programs/schema";
import { declineAnswer, takeAnswerBack } from "@/lib/sharing/answers/actions";
import type { OwnAnswer } from "@/lib/sharing/answers/queries";
import { AcceptForm } from "./answer-accept-form";
import { AnswerEffect } from "./answer-effect";
import { DecidedBadge, ProposalWords } from "./answer-words";
import { sayDate } from "./say-days";

/** `nth`: among several proposals that are open, from 1 on. */
export type Reader = { timeZone: string; unit: Unit; kind?: ProgramKind | undefined; nth: number };

/** One comment or proposal as its person reads it: who, to what, in their words; of a proposal what it would change, and the two answers to it. */
export function AnswerCard({ answer, reader }: { answer: OwnAnswer; reader: Reader }) {
  const t = useTranslations("sharingAnswers");
  const { name, role, place, text: said, proposal, createdAt, decided, decidedAt, isNew, through } = answer;
  const { timeZone, unit, kind, nth } = reader;
  const day = (at: Date) => localDateAt(at, timeZone);
  const when = `${sayDate(day(createdAt))}, ${localTimeAt(createdAt, timeZone)}`;
  return (
    <Card>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <p className="eyebrow">{proposal ? t("words.proposal") : t("words.comment")}</p>
          <h2 className="break-words">{t("words.by", { name, role: t(`words.role.${role}`) })}</h2>
        </div>
        <span className="flex flex-wrap gap-2">
          {isNew ? <Badge tone="accent">{t("page.isNew")}</Badge> : null}
          {proposal ? <DecidedBadge decided={decided} {...(decidedAt && { on: day(decidedAt) })} /> : null}
        </span>
      </div>
      <p className="mt-1 break-words text-muted text-sm">{t("page.through", { who: through, when })}</p>
      {proposal ? null : (
        <p className="mt-3 text-md">
          {t(`words.place.${place.kind}`, { on: "on" in place ? sayDate(place.on) : "" })}
          {"on" in place ? (
            <>
              {" · "}
              <Link href={answer.logId ? `/log/${answer.logId}` : `/history/${place.on}`} prefetch={false} className="link">
                {t(answer.logId ? "page.openLog" : "page.openDay")}
              </Link>
            </>
          ) : null}
        </p>
      )}
      {said ? <p className="mt-3 max-w-measure whitespace-pre-line break-words">{said}</p> : null}
      {proposal ? <ProposalWords proposal={proposal} unit={unit} kind={kind} withNumbers={!answer.check} /> : null}
      {proposal?.suggests ? <Suggested proposal={proposal} /> : null}
      <Decide answer={answer} unit={unit} nth={nth} />
    </Card>
  );
}

function Suggested({ proposal: { suggests = "" } }: { proposal: ChangeProposal }) {
  const t = useTranslations("sharingAnswers.page");
  const suggested = suggestedBy(suggests);
  if (!suggested) return null;
  return (
    <p className="mt-2 text-md">
      <Link href={`/session?${suggested.kind}=${suggested.id}`} prefetch={false} className="link inline-flex min-h-11 items-center">
        {t("suggested", { name: suggested.name })}
      </Link>
    </p>
  );
}

/** What it would change, the rules that stand against it, and the two ways to answer; of one accepted today the way back. */
function Decide({ answer: { id, proposal, decided, check, undoable }, unit, nth }: { answer: OwnAnswer } & Pick<Reader, "unit" | "nth">) {
  const t = useTranslations("sharingAnswers.page");
  const waits = proposal?.agrees === false;
  const { sure, sureHint, sureWait, sureWaitHint, accept, accepting } = text.page;
  if (decided === "accepted") {
    return (
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Link href="/program#versions" prefetch={false} className="link inline-flex min-h-11 items-center">
          {t("program")}
        </Link>
        {undoable ? (
          <>
            <PressForm
              action={takeAnswerBack}
              fields={{ id }}
              label={t("takeBack")}
              wait={t("takingBack")}
              problem={text.problem}
              variant="secondary"
              size="sm"
            />
            <p className="text-muted text-sm">{t("takeBackWhat")}</p>
          </>
        ) : null}
      </div>
    );
  }
  if (!check) return null;
  const { against, effect } = check;
  return (
    <div className="mt-5 space-y-5">
      <AnswerEffect effect={effect} unit={unit} nth={nth} />
      {effect.opens ? <p className="max-w-measure text-md">{t("opens")}</p> : null}
      {effect.after.closed && against.length === 0 ? (
        <div>
          <p className="font-semibold text-md">{t("still")}</p>
          <ReasonList reasons={[effect.after.closed]} />
        </div>
      ) : null}
      {against.length > 0 ? (
        <Alert tone="hold" title={t("against")}>
          <p>{t("againstLead")}</p>
          <ReasonList reasons={against.map(({ why }) => why)} />
        </Alert>
      ) : (
        <>
          <p className="max-w-measure text-md text-muted">{t("cannotCheck")}</p>
          <AcceptForm
            id={id}
            text={{ sure: waits ? sureWait : sure, sureHint: waits ? sureWaitHint : sureHint, accept, accepting, problem: text.problem }}
          />
        </>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 border-line border-t pt-5">
        <PressForm action={declineAnswer} fields={{ id }} label={t("decline")} wait={t("declining")} problem={text.problem} variant="secondary" />
        <p className="min-w-0 flex-1 basis-64 text-muted text-sm">{t("declineWhat")}</p>
      </div>
    </div>
  );
}
