import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { RuleStanding } from "@/lib/core/rule";

/** S, L or D with its meaning in words. */
export function StandingBadge({ standing }: { standing: RuleStanding }) {
  const t = useTranslations("exercises.standing");
  return (
    <Badge tone={standing === "D" ? "neutral" : "accent"}>
      <span className="font-bold">{standing}</span>
      <span className="font-normal">{t(standing)}</span>
    </Badge>
  );
}
