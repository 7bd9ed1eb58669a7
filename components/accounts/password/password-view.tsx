import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { UndoBar } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { PasswordStanding } from "@/lib/accounts/password/queries";
import { leavesAWayIn, type WaysIn } from "@/lib/accounts/ways-in";
import text from "@/lib/core/messages/en/account-password.json";
import accounts from "@/lib/core/messages/en/accounts.json";
import { NewPasswordForm } from "./new-password-form";
import { RemovePasswordForm } from "./remove-password-form";

const { problem, passwordField } = accounts;

export const passwordChanges = ["changed", "added", "removed"] as const;
type Done = (typeof passwordChanges)[number];

function Without({ ways }: { ways: WaysIn }) {
  const t = useTranslations("accountPassword.without");
  const format = useFormatter();
  const others = [ways.passkeys > 0 && t("passkey"), ways.providers > 0 && t("provider"), ways.email && t("email")].filter((way) => way !== false);
  return (
    <section aria-labelledby="without" className="space-y-3 border-line border-t pt-6">
      <h2 id="without" className="text-xl">
        {t("title")}
      </h2>
      {leavesAWayIn(ways, "password") ? (
        <>
          <p className="max-w-measure text-md">{t("open", { ways: format.list(others, { type: "disjunction" }) })}</p>
          <RemovePasswordForm text={{ send: t("send"), problem }} />
        </>
      ) : (
        <p className="max-w-measure text-md text-muted">
          {t("shut")}{" "}
          <Link className="link" href="/settings/passkeys">
            {t("passkeys")}
          </Link>
        </p>
      )}
    </section>
  );
}

export function PasswordView({ standing, done }: { standing: PasswordStanding; done?: Done }) {
  const t = useTranslations("accountPassword");
  const { userName, hasSecondFactor, ways } = standing;
  const { newPassword, what, sending } = text;
  return (
    <>
      <PageHeader title={t("title")} lead={t(ways.password ? "lead" : "leadNone")} back={{ href: "/settings", label: t("back") }} />
      <div className="space-y-6">
        {done ? <UndoBar message={t(`done.${done}`)} /> : null}
        <NewPasswordForm
          userName={userName}
          text={{
            userName: text.userName,
            newPassword,
            what,
            sending,
            hint: t(hasSecondFactor ? "hintBeside" : "hintAlone"),
            send: t(ways.password ? "change" : "add"),
            problem,
            passwordField,
          }}
        />
        {ways.password ? <Without ways={ways} /> : null}
      </div>
    </>
  );
}
