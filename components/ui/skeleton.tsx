import { clsx } from "clsx";

/** The shape of what is coming. Give it height and width by class. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx("block animate-breathe rounded-control bg-line/70", className)} />;
}

/** A whole page on its way: title, lead, two cards. For loading.tsx. */
export function PageSkeleton({ label }: { label: string }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <Skeleton className="h-9 w-56" />
      <Skeleton className="mt-3 h-5 w-80 max-w-full" />
      <Skeleton className="mt-8 h-52 w-full rounded-card" />
      <Skeleton className="mt-4 h-36 w-full rounded-card" />
    </div>
  );
}
