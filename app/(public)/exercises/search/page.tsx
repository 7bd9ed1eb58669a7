import type { Metadata } from "next";
import { Browse } from "@/components/exercises/browse";
import { exerciseFilterSchema } from "@/lib/exercises/schema";

/** The words stay out of the title: it stands in tabs. */
export const metadata: Metadata = { title: "Exercises", robots: { index: false } };

/** Made for each search, from the catalogue alone: the database is not asked. */
export default async function SearchPage({ searchParams }: PageProps<"/exercises/search">) {
  const { text, ...facets } = exerciseFilterSchema.parse(await searchParams);
  return <Browse facets={facets} text={text} />;
}
