/** What the report's letters have no shape for, by what says the same in those they have. */
const instead: Record<string, string> = { "→": "to", "≥": "at least ", "≤": "at most ", "\u00a0": " ", "\u202f": " ", "✓": "yes", "−": "-" };

const missing = /[^\u0020-\u007e\u00a1-\u00ff‐-―‘’“”…€\n]/gu;

/** Whether nothing of a text would be shown as missing. */
export const canPrint = (text: string): boolean => [...text.matchAll(missing)].every(([letter]) => letter in instead);

/** The text in letters of the Latin subset that the report's fonts hold; anything else is shown as missing, never as something it is not. */
export const printable = (text: string): string => text.replace(/[^\u0020-\u007e\u00a1-\u00ff‐-―‘’“”…€]/gu, (letter) => instead[letter] ?? "?");
