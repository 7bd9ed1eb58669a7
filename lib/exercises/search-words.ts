/** Words as they are compared: lower case, without accents and apostrophes. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Words that a question has around what it asks for. */
const around = new Set(wordsOf("a an and at before by do exercise exercises for from how i in is it me my of on or the to what when with your"));

/** What people type, and the word of the catalogue that means it. */
const means = new Map(
  Object.entries({
    anxiety: "calm",
    anxious: "calm",
    calming: "calm",
    constipated: "bowel",
    constipation: "bowel",
    hemorrhoid: "haemorrhoid",
    incontinence: "strength",
    leak: "strength",
    leakage: "strength",
    loo: "toilet",
    perineum: "perineal",
    pile: "haemorrhoid",
    poo: "bowel",
    poop: "bowel",
    pregnant: "pregnancy",
    sleep: "relax",
    stool: "bowel",
    stress: "calm",
    weakness: "strength",
    yoga: "stretch",
  }),
);

/** Without its ending, unless next to nothing were left: "squeezes" and "squeezing" as "squeeze" begins. */
function stemOf(word: string): string {
  const stem = word.replace(/(?:ing|(?<=ch|sh|s|x|z)es|s)$/, "");
  return stem.length >= 3 ? stem : word;
}

/** What a search asks for: for each of its words the beginnings that will do. Undefined where nothing was asked at all. */
export function askedFor(search: string): string[][] | undefined {
  const typed = wordsOf(search);
  if (typed.length === 0) return undefined;
  return typed
    .filter((word) => !around.has(word))
    .map((word) => {
      const stem = stemOf(word);
      const same = means.get(word) ?? means.get(stem);
      return same ? [stem, same] : [stem];
    });
}

/** Whether one of the words begins as one of the beginnings does. */
export const holdsOne = (words: readonly string[], beginnings: readonly string[]): boolean =>
  words.some((word) => beginnings.some((beginning) => word.startsWith(beginning)));
