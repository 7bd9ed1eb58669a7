import { symbol, symbolCircle, symbolDiamond, symbolSquare } from "d3-shape";
import type { MarkKind } from "@/lib/history/size-steps";

const path = (type: typeof symbolCircle, size: number) => symbol(type, size)() ?? "";

/** One shape a kind of decision, so that colour is never all there is. Around 0, 0; about 10 px. */
export const markPaths: Record<MarkKind, string> = {
  up: "M-6 4.5H6L0 -6Z",
  hold: path(symbolSquare, 64),
  rest: path(symbolCircle, 70),
  down: "M-6 -4.5H6L0 6Z",
  stop: path(symbolDiamond, 72),
};
export const markLooks: Record<MarkKind, string> = {
  up: "fill-go",
  hold: "fill-hold",
  rest: "fill-card stroke-2 stroke-rest",
  down: "fill-hold",
  stop: "fill-stop",
};

/** A shape by itself, for the words that explain it. */
export function MarkShape({ kind }: { kind: MarkKind }) {
  return (
    <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" className="shrink-0">
      <path d={markPaths[kind]} className={markLooks[kind]} />
    </svg>
  );
}
