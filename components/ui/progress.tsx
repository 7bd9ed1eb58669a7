/** "3 of 7" with a bar of as many parts. `label` says it in words. */
export function Progress({ value, max, label }: { value: number; max: number; label: string }) {
  const parts = Array.from({ length: max }, (_, index) => index + 1);
  return (
    <div>
      <p className="tabular mb-2 text-muted text-sm">{label}</p>
      <div role="progressbar" aria-label={label} aria-valuenow={value} aria-valuemin={0} aria-valuemax={max} className="flex gap-1">
        {parts.map((part) => (
          <span key={part} className={`h-1.5 flex-1 rounded-full ${part <= value ? "bg-accent" : "bg-line"}`} />
        ))}
      </div>
    </div>
  );
}
