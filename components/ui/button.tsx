import type { VariantProps } from "class-variance-authority";
import { clsx } from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonVariants } from "./button-variants";

type Look = VariantProps<typeof buttonVariants>;

/** Says what happens ("Save log"). One primary a page. `className` is for placement only. */
export function Button({ variant, size, wide, className, type = "submit", ...props }: ComponentProps<"button"> & Look) {
  return <button type={type} className={clsx(buttonVariants({ variant, size, wide }), className)} {...props} />;
}

/** A place to go that looks like a button. */
export function ButtonLink({ variant, size, wide, className, ...props }: ComponentProps<typeof Link> & Look) {
  return <Link className={clsx(buttonVariants({ variant, size, wide }), className)} {...props} />;
}
