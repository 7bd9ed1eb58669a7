/** One level of strength-continence (clinical.md 5): pf-find, slow-start, slow + quick + submax, knack. Each differs from the one before in one variable. */
export type StrengthLevel = { routineId: "strength-start" | "strength-build"; change: string };

/** A routine holds more than its first levels ask for: what has not been reached is left out, in words. */
const later = "Leave quick and half-strength squeezes and the knack for later.";
const last = "Leave the knack for later.";

export const strengthLadder: readonly StrengthLevel[] = [
  {
    routineId: "strength-start",
    change: "Find the muscle: about a third of your strength for 2 seconds, 5 times. Leave the slow squeezes for the next step.",
  },
  { routineId: "strength-start", change: "Squeeze for 3 seconds and rest for 3, 5 times." },
  { routineId: "strength-start", change: "10 times instead of 5." },
  { routineId: "strength-start", change: "Sitting instead of lying down." },
  { routineId: "strength-build", change: `Squeeze for 5 seconds and rest for 5. ${later}` },
  {
    routineId: "strength-build",
    change: "Quick squeezes join in: 1 second, 10 times, with a full release each. Leave half-strength squeezes and the knack for later.",
  },
  { routineId: "strength-build", change: "Squeeze for 8 seconds and rest for 8. Leave half-strength squeezes and the knack for later." },
  { routineId: "strength-build", change: `Half your strength for 20 seconds, twice. ${last}` },
  { routineId: "strength-build", change: `Squeeze for 10 seconds and rest for 10. ${last}` },
  { routineId: "strength-build", change: `Standing instead of sitting. ${last}` },
  { routineId: "strength-build", change: `Half your strength for 30 seconds, twice. ${last}` },
  { routineId: "strength-build", change: "Before a cough or a lift: squeeze, then let go." },
];

/** The last level stays. */
export const levelAt = (level: number): StrengthLevel => {
  const at = strengthLadder[Math.min(level, strengthLadder.length - 1)];
  if (!at) throw new Error(`There is no strength level ${level}.`);
  return at;
};
