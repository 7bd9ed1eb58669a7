import { wordsOf } from "@/lib/core/words";

/** The texts of a link's page, made once a process: the page is drawn as it is sent and never in the browser. */
export const letterWords = wordsOf("sharing.letter");
export const fieldWords = wordsOf("sharing.field");
export const goalWords = wordsOf("screening.fields.goal.answers");
export const answerWords = wordsOf("sharingAnswers");
export const chartWords = wordsOf("charts");

/** A sign by its name; one that has no words of its own as it is kept. */
export const saySign = (sign: string): string => {
  const key = `sign.${sign}` as "sign.pus";
  return letterWords.has(key) ? letterWords(key) : sign;
};
