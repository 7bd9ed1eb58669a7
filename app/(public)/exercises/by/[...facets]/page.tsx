import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Browse } from "@/components/exercises/browse";
import { allFacets, facetPath, parseFacetPath } from "@/lib/exercises/facet-path";

export const dynamic = "error";
export const dynamicParams = false;
export const metadata: Metadata = { title: "Exercises" };

export function generateStaticParams() {
  return allFacets().map((facets) => ({ facets: facetPath(facets).replace("/exercises/by/", "").split("/") }));
}

export default async function FacetPage({ params }: PageProps<"/exercises/by/[...facets]">) {
  const facets = parseFacetPath((await params).facets);
  if (!facets) notFound();
  return <Browse facets={facets} />;
}
