import { z } from "zod";

export const endOneSchema = z.strictObject({ id: z.uuid("Open the page again, then choose from the list.") });
export const endOthersSchema = z.strictObject({});
