import { useTranslations } from "next-intl";
import { buttonVariants } from "@/components/ui/button-variants";
import { Icon } from "@/components/ui/icon";
import type { helpFor } from "@/lib/screening/emergency";

/** The region's number, large enough for a shaking thumb. Same-day advice has one only where a line for that exists (NHS 111). */
export function CallNow({ help: { level, number } }: { help: ReturnType<typeof helpFor> }) {
  const t = useTranslations("sessions.decision");
  const isEmergencyNumber = number === "112" || number === "911" || number === "999";
  if (!number || (level === "same-day" && isEmergencyNumber)) return null;
  return (
    <a
      href={`tel:${number}`}
      className={buttonVariants({ size: "lg", variant: level === "emergency" ? "primary" : "secondary", wide: true, className: "mt-2" })}
    >
      <Icon name="phone" />
      {t("call", { number })}
    </a>
  );
}
