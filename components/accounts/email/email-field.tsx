import { TextField } from "@/components/ui/input";

/** No pattern of the browser's own: what an address is, the server says, and the same everywhere. */
export function EmailField({ label, hint, value, error }: { label: string; hint?: string; value: string; error: string | undefined }) {
  return (
    <TextField
      name="email"
      type="email"
      inputMode="email"
      label={label}
      hint={hint}
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      required
      defaultValue={value}
      error={error}
    />
  );
}
