import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RoutineDetail } from "@/components/exercises/routine-detail";
import { findRoutine, routines } from "@/lib/exercises/routines";

export const dynamic = "error";
export const dynamicParams = false;

export const generateStaticParams = () => routines.map(({ id }) => ({ id }));

export async function generateMetadata({ params }: PageProps<"/routines/[id]">): Promise<Metadata> {
  return { title: findRoutine((await params).id)?.name };
}

export default async function RoutinePage({ params }: PageProps<"/routines/[id]">) {
  const routine = findRoutine((await params).id);
  if (!routine) notFound();
  return <RoutineDetail routine={routine} />;
}
