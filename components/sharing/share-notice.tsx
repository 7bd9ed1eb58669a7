import type { ReactNode } from "react";
import { BrandMark } from "@/components/layout/brand";
import { Page } from "@/components/layout/page";

/** What stands under a shared address when there is no record to show: no way further into the product. */
export function ShareNotice({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  return (
    <Page className="max-w-[34rem]! pt-16">
      <p className="mb-6 flex items-center gap-2 text-md text-muted">
        <BrandMark size={22} /> Gradual
      </p>
      <h1>{title}</h1>
      <p className="mt-2 mb-6 text-lg text-muted">{lead}</p>
      {children}
    </Page>
  );
}
