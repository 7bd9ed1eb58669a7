/** A label that holds a radio or a box, with its edge, its hover, its ring and how it looks once chosen. */
export const choiceLook =
  "ring-within rounded-control bg-card ring-1 ring-edge ring-inset transition-colors duration-150 hover:bg-well has-checked:bg-accent-soft has-checked:ring-2 has-checked:ring-accent has-disabled:opacity-55";

/** The native input laid over its label, unseen but pressed, focused and read as itself. */
export const hiddenInput = "absolute inset-0 size-full cursor-pointer appearance-none rounded-control opacity-0 disabled:cursor-not-allowed";
