/** A QR code: dark on white in either scheme, as cameras read no other. */
export function Square({ size, path, label, className }: { size: number; path: string; label: string; className?: string }) {
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges" className={`rounded-control ${className ?? ""}`}>
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
