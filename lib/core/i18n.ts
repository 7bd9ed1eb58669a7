import { getRequestConfig } from "next-intl/server";
import { messages } from "./messages/en";

/** One language today; every text already goes through it, one file of messages a noun. */
export default getRequestConfig(async () => ({ locale: "en-GB", timeZone: "UTC", messages }));
