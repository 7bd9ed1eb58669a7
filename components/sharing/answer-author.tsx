import type { useForm } from "@/components/shared/use-form";
import { TextField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";

export type AuthorText = Record<"name" | "nameHint" | "role" | "sending" | "optional", string> & { roles: Record<string, string> };
export type Author = { name: string; role: string };
type Handle = Pick<ReturnType<typeof useForm<never>>, "text" | "error">;

/** Who answers: as they write it, since a link knows nobody. */
export function AuthorFields({ author, form, text }: { author: Author; form: Handle; text: AuthorText }) {
  return (
    <>
      <TextField
        id="answer-name"
        name="name"
        label={text.name}
        hint={text.nameHint}
        maxLength={120}
        autoComplete="name"
        defaultValue={form.text("name", author.name)}
        error={form.error("name")}
      />
      <SelectField
        id="answer-role"
        name="role"
        label={text.role}
        options={[{ value: "", label: "–" }, ...Object.entries(text.roles).map(([value, label]) => ({ value, label }))]}
        defaultValue={form.text("role", author.role)}
        error={form.error("role")}
      />
    </>
  );
}
