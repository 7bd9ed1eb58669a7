import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { LinkView } from "@/lib/sharing/queries";

/** Each use of a link, newest first; what the person has not looked at yet is marked. */
export function LinkViews({ views, when }: { views: readonly LinkView[]; when: (at: Date) => string }) {
  const t = useTranslations("sharing.list");
  return (
    <>
      <Table caption={t("views")} hideCaption>
        <thead>
          <Tr>
            <Th>{t("when")}</Th>
            <Th>{t("what")}</Th>
            <Th>{t("browser")}</Th>
          </Tr>
        </thead>
        <tbody>
          {views.map(({ at, outcome, agent, app, news }, place) => (
            <Tr key={`${at.toISOString()}${place.toString()}`}>
              <Td className="whitespace-nowrap">
                {when(at)} {news ? <Badge tone="accent">{t("new")}</Badge> : null}
              </Td>
              <Td>{t(outcome)}</Td>
              <Td>{app ? `${agent}, ${t("app", { name: app })}` : agent}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-2 max-w-measure text-muted text-sm">{t("viewsNote")}</p>
    </>
  );
}
