import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { described, Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { fileAddress } from "@/lib/core/file-limit";

/** A plain form of the platform: the file goes to an address of its own, and the page comes back with what was found in it. */
export function FileForm({ unread }: { unread: readonly string[] }) {
  const t = useTranslations("historyImport.file");
  const [first, ...more] = unread;
  const texts = { label: t("label"), hint: t("hint"), ...(first && { error: first }) };
  return (
    <form action={fileAddress} method="post" encType="multipart/form-data" className="space-y-4">
      <Field id="file" {...texts}>
        <Input
          type="file"
          name="file"
          accept=".json,.zip,.csv,.tsv,.txt,application/json,application/zip,text/csv,text/plain,text/tab-separated-values"
          required
          className="file:mr-4 file:font-semibold file:text-accent"
          {...described("file", texts)}
        />
      </Field>
      {more.length > 0 ? (
        <Alert tone="stop" title={t("more")}>
          <ul className="mt-1 list-disc space-y-1 pl-5">
            {more.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <Button>{t("send")}</Button>
    </form>
  );
}
