import { buttonVariants } from "@/components/ui/button-variants";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { LocalDate } from "@/lib/core/calendar";
import { localDateAt } from "@/lib/core/dates";
import text from "@/lib/core/messages/en/sharing-answers.json";
import type { Unit } from "@/lib/devices/schema";
import { exercises } from "@/lib/exercises/catalogue";
import { routines } from "@/lib/exercises/routines";
import { parameterFields } from "@/lib/programs/read-agreement";
import type { ProgramKind } from "@/lib/programs/schema";
import { type Answer, type ShownSession, sessionKey } from "@/lib/sharing/answers/answer";
import type { LeftAnswers } from "@/lib/sharing/answers/queries";
import type { RecordForm } from "@/lib/sharing/record-address";
import type { Author } from "./answer-author";
import { CommentForm } from "./answer-comment-form";
import { ProposalForm } from "./answer-proposal-form";
import { DecidedBadge, ProposalWords } from "./answer-words";
import { answerWords as t } from "./letter-words";
import { sayDate } from "./say-days";

type Props = {
  token: string;
  left: LeftAnswers;
  sessions: readonly ShownSession[];
  days: { from: LocalDate; to: LocalDate };
  unit: Unit;
  /** The program that runs, where it is shared. */
  kind?: ProgramKind | undefined;
  /** The form that was asked for, and the address that asks for one. */
  form: RecordForm | undefined;
  formAt: (form: RecordForm) => string;
  /** The form's own. */
  id: string;
};

const hints: Partial<Record<string, string>> = text.letter.proposal.hint;
/** The same on every page. */
const fields = parameterFields.map(({ name, unit, min, max, step }) => ({
  name,
  label: t(`field.${name}`),
  unit: t(`unit.${unit}`),
  hint: [t("letter.proposal.bounds", { min, max }), ...(hints[name] ? [hints[name]] : [])].join(". "),
  whole: step === 1,
}));
const suggestions = [
  { value: "", label: t("letter.proposal.none") },
  ...routines.map(({ id, name }) => ({ value: `routine:${id}`, label: name, group: t("letter.proposal.routines") })),
  ...exercises.map(({ id, name }) => ({ value: `exercise:${id}`, label: name, group: t("letter.proposal.exercises") })),
];

/** What the reader of a record may answer: a comment, or a change proposed; and what became of what they left through this link. On screen only. */
export function LetterAnswers({ left: { answers, timeZone, left }, unit, kind, form, formAt, ...given }: Props) {
  const [latest] = answers;
  const author = { name: latest?.name ?? "", role: latest?.role ?? "" };
  return (
    <section id="answers" aria-labelledby="answers-title" className="max-w-[45rem] scroll-mt-6">
      <h2 id="answers-title">{t("letter.title")}</h2>
      <p className="mt-1 mb-4 max-w-measure text-md text-muted">{t("letter.lead")}</p>
      {answers.length > 0 ? <Yours answers={answers} timeZone={timeZone} unit={unit} kind={kind} /> : null}
      {left === 0 ? (
        <p className="max-w-measure text-md">{t("letter.full")}</p>
      ) : (
        <>
          <Form {...given} form={form} author={author} />
          <ul className="flex flex-wrap gap-3">
            {(["comment", "proposal"] as const)
              .filter((other) => other !== form)
              .map((other) => (
                <li key={other}>
                  <a href={formAt(other)} className={buttonVariants({ variant: "secondary" })}>
                    <Icon name={icons[other]} /> {t(`letter.${other}.title`)}
                  </a>
                </li>
              ))}
          </ul>
          <p className="mt-3 text-muted text-sm">{t("letter.left", { left })}</p>
        </>
      )}
    </section>
  );
}

const icons = { comment: "pencil", proposal: "list-checks" } as const;

type FormProps = Pick<Props, "token" | "sessions" | "days" | "form" | "id"> & { author: Author };

function Form({ token, sessions, days, form, id, author }: FormProps) {
  if (form !== "comment" && form !== "proposal") return null;
  const { comment, proposal, ...shared } = text.letter;
  const given = { token, id, author };
  const places = () => [
    { value: "whole", label: t("letter.comment.whole") },
    { value: "day", label: t("letter.comment.day") },
    ...sessions.map(({ on, nth }) => ({
      value: sessionKey({ on, nth }),
      label: t("letter.comment.session", { on: sayDate(on), nth }),
      group: t("letter.comment.sessions"),
    })),
  ];
  const onHint = t("letter.comment.onHint", { from: sayDate(days.from), to: sayDate(days.to) });
  return (
    <Card className="mb-4" aria-labelledby="answer-title">
      <h3 id="answer-title" className="mb-4">
        {t(`letter.${form}.title`)}
      </h3>
      {form === "comment" ? (
        <CommentForm {...given} places={places()} days={days} text={{ ...shared, ...comment, onHint, problem: text.problem }} />
      ) : (
        <ProposalForm {...given} fields={fields} suggestions={suggestions} text={{ ...shared, ...proposal, problem: text.problem }} />
      )}
    </Card>
  );
}

type YoursProps = { answers: readonly Answer[]; timeZone: string; unit: Unit; kind?: ProgramKind | undefined };

function Yours({ answers, timeZone, unit, kind }: YoursProps) {
  const day = (at: Date) => localDateAt(at, timeZone);
  return (
    <div className="mb-6">
      <h3>{t("letter.yours")}</h3>
      <ol className="mt-2 divide-y divide-line border-line border-y">
        {answers.map(({ id, place, name, role, text: said, proposal, createdAt, decided, decidedAt }) => (
          <li key={id} className="py-4">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold text-md">
                {proposal ? t("words.proposal") : t(`words.place.${place.kind}`, { on: "on" in place ? sayDate(place.on) : "" })}
              </span>
              {proposal ? <DecidedBadge decided={decided} {...(decidedAt && { on: day(decidedAt) })} /> : null}
            </div>
            <p className="text-muted text-sm">
              {t("words.by", { name, role: t(`words.role.${role}`) })} · {sayDate(day(createdAt))}
            </p>
            {proposal ? <ProposalWords proposal={proposal} unit={unit} kind={kind} /> : null}
            {said ? <p className="mt-2 max-w-measure whitespace-pre-line break-words text-md">{said}</p> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
