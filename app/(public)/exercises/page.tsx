import type { Metadata } from "next";
import { Browse } from "@/components/exercises/browse";

export const dynamic = "error";
export const metadata: Metadata = { title: "Exercises" };

export default function ExercisesPage() {
  return <Browse facets={{}} />;
}
