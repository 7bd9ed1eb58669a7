import type { Metadata } from "next";
import { SelfCheck } from "@/components/exercises/self-check";
import text from "@/lib/core/messages/en/learn.json";
import { guideSlugs } from "@/lib/exercises/guides";

export const dynamic = "error";
export const dynamicParams = false;
export const metadata: Metadata = { title: text.selfCheck.title };

export const generateStaticParams = () => guideSlugs.map((slug) => ({ slug }));

/** One guide so far: every slug there is leads to it. */
export default function GuidePage() {
  return <SelfCheck />;
}
