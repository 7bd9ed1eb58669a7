import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { readSetback } from "@/lib/accounts/providers/schema";

/** A calm sentence for whoever comes back from a provider without what they went for. @param said the address's `provider`, which may be anything */
export function ProviderSetback({ said }: { said: unknown }) {
  const t = useTranslations("accountProviders.setbacks");
  const setback = readSetback(said);
  return setback ? <Alert tone={setback === "cancelled" ? "info" : "hold"}>{t(setback)}</Alert> : null;
}
