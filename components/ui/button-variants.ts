import { cva } from "class-variance-authority";

/** Classes only, so that a client component can look like a button without carrying one. */
export const buttonVariants = cva(
  "inline-flex select-none items-center justify-center gap-2 rounded-control text-center font-semibold no-underline transition-colors duration-150 ease-calm disabled:opacity-55 aria-disabled:opacity-55",
  {
    variants: {
      variant: {
        primary: "bg-accent text-on-accent hover:bg-accent-strong active:bg-accent-strong",
        secondary: "bg-card text-ink ring-1 ring-edge ring-inset hover:bg-well active:bg-well",
        quiet: "text-accent hover:bg-accent-soft active:bg-accent-soft",
        danger: "bg-card text-stop ring-1 ring-stop ring-inset hover:bg-stop-soft active:bg-stop-soft",
      },
      size: {
        sm: "min-h-11 px-3.5 text-sm",
        md: "min-h-12 px-5 text-md",
        lg: "min-h-14 px-7 text-lg",
        icon: "size-11",
      },
      wide: { true: "w-full", false: "" },
    },
    defaultVariants: { variant: "primary", size: "md", wide: false },
  },
);
