const hours = { night: 0, morning: 5, afternoon: 12, evening: 18 } as const;
export type DayPart = keyof typeof hours;

/** The part of the day at "HH:MM" of the person's own clock. */
export const dayPartAt = (time: string): DayPart => {
  const hour = Number(time.slice(0, 2));
  return hour >= hours.evening ? "evening" : hour >= hours.afternoon ? "afternoon" : hour >= hours.morning ? "morning" : "night";
};

const longDay = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

/** "Friday 20 November". */
export const sayLongDay = (date: string): string => longDay.format(new Date(`${date}T00:00:00Z`)).replace(",", "");
