import type { FormHandle } from "@/components/shared/use-form";
import { TextField } from "@/components/ui/input";

type Props = {
  handle: Pick<FormHandle, "text" | "error">;
  label: string;
  hint?: string;
  autoComplete?: string;
  /** What stands in it before anything is typed. */
  otherwise?: string;
};

/** Whose account: typed as it is, whatever a phone's keyboard makes of names. */
export function UserNameField({ handle: { text, error }, label, hint, autoComplete = "username", otherwise }: Props) {
  return (
    <TextField
      name="userName"
      label={label}
      hint={hint}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      required
      defaultValue={text("userName", otherwise)}
      error={error("userName")}
    />
  );
}
