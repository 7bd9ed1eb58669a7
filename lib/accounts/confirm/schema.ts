import { z } from "zod";
import { codeFields } from "../second-factor/schema";

export const confirmSchema = z.strictObject({
  password: z.string().min(1, "Write your password.").max(1000, "That is longer than any password."),
  ...codeFields,
  /** Read by `safeWay` only. */
  to: z.string().max(1000).optional(),
});
