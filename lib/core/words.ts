import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from "next-intl";
import { messages } from "./messages/en";

/**
 * The texts of one namespace for what is drawn once on the server and never in the browser. Unlike next-intl's own hook it is made once a process,
 * and so each sentence is taken apart once and not at every request; one with nothing to put into it is looked up once. It keeps sentences, never
 * what is put into them.
 */
export function wordsOf<const N extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(namespace: N) {
  const translate = createTranslator<Messages, N>({ locale: "en-GB", timeZone: "UTC", messages, namespace });
  const [say, plain] = [translate as unknown as (key: string, values?: object) => string, new Map<string, string>()];
  const words = (key: string, values?: object): string => {
    const known = values ? undefined : plain.get(key);
    if (known !== undefined) return known;
    const text = say(key, values);
    if (!values && translate.has(key as never)) plain.set(key, text);
    return text;
  };
  return Object.assign(words, { has: translate.has }) as unknown as Pick<typeof translate, "has"> & typeof translate;
}
