import type { FormHandle } from "@/components/shared/use-form";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/input";

export type CodeText = Record<"code" | "codeHint" | "noApp" | "recoveryCode" | "recoveryCodeHint", string>;

/** The app's code, or folded away a recovery code in its place. */
export function CodeFields({ handle: { text: value, error }, text }: { handle: FormHandle; text: CodeText }) {
  return (
    <div className="space-y-2">
      <TextField
        name="code"
        label={text.code}
        hint={text.codeHint}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        defaultValue={value("code")}
        error={error("code")}
      />
      <Disclosure summary={text.noApp} open={value("recoveryCode") !== "" || error("recoveryCode") !== undefined}>
        <TextField
          name="recoveryCode"
          label={text.recoveryCode}
          hint={text.recoveryCodeHint}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={200}
          defaultValue={value("recoveryCode")}
          error={error("recoveryCode")}
        />
      </Disclosure>
    </div>
  );
}
