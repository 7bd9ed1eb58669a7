import { buttonVariants } from "@/components/ui/button-variants";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import text from "@/lib/core/messages/en/sharing-caseload.json";
import { KeepForm } from "./caseload-keep-form";

/** The way to find the record again under an account of one's own. On screen only. @param formAt where the form is, when it is not here */
export function LetterKeep({ token, formAt }: { token: string; formAt?: string | undefined }) {
  const { title, lead } = text.keep;
  return (
    <section id="keep" aria-labelledby="keep-title" className="mt-10 max-w-[45rem] scroll-mt-6">
      <h2 id="keep-title">{title}</h2>
      <p className="mt-1 mb-4 max-w-measure text-md text-muted">{lead}</p>
      {formAt ? (
        <a href={formAt} className={buttonVariants({ variant: "secondary" })}>
          <Icon name="save" /> {title}
        </a>
      ) : (
        <Card>
          <KeepForm token={token} text={text.keep} problem={text.problem} />
        </Card>
      )}
    </section>
  );
}
