import type { ReactNode } from "react";
import { Icon } from "./icon";

/** What just happened, with its way back: rendered by the server after a save or delete, so that undo works without script. */
export function UndoBar({ message, children }: { message: ReactNode /** The undo form's button, quiet. */; children?: ReactNode }) {
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-card border border-accent/30 bg-accent-soft px-4 py-2 text-md print:hidden"
    >
      <Icon name="circle-check" className="text-accent" />
      <p className="min-w-0 flex-1 py-1.5">{message}</p>
      {children}
    </div>
  );
}
