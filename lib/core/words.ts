import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from "next-intl";
import { messages } from "./messages/en";

/**
 * The texts of one namespace for what is drawn once on the server and never in the browser. Unlike next-intl's own hook it is made once a process,
 * and so each sentence is taken apart once and not at every request. It keeps sentences, never what is put into them.
 */
export const wordsOf = <const N extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(namespace: N) =>
  createTranslator<Messages, N>({ locale: "en-GB", timeZone: "UTC", messages, namespace });
