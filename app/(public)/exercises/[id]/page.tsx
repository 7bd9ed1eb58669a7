import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ExerciseDetail } from "@/components/exercises/exercise-detail";
import { exercises, findExercise } from "@/lib/exercises/catalogue";

export const dynamic = "error";
export const dynamicParams = false;

export const generateStaticParams = () => exercises.map(({ id }) => ({ id }));

/** The name alone: it is chosen to be neutral. */
export async function generateMetadata({ params }: PageProps<"/exercises/[id]">): Promise<Metadata> {
  return { title: findExercise((await params).id)?.name };
}

export default async function ExercisePage({ params }: PageProps<"/exercises/[id]">) {
  const exercise = findExercise((await params).id);
  if (!exercise) notFound();
  return <ExerciseDetail exercise={exercise} />;
}
