import localFont from "next/font/local";

/*
 * Served from our own origin, out of the fontsource packages. The latin files are preloaded and get metric-matched
 * fallbacks, so nothing moves when they arrive; the others wait for a character of theirs (unicode-range) and stand
 * first in the stack, or the latin fallback would hide them.
 */
const text = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
      style: "normal",
    },
  ],
  weight: "200 800",
  variable: "--font-text",
  display: "swap",
  adjustFontFallback: "Arial",
});

const title = localFont({
  src: "../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-title",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});

const textExt = localFont({
  src: "../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
  weight: "200 800",
  variable: "--font-text-ext",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

const titleExt = localFont({
  src: "../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-ext-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-title-ext",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

/** Class names for <html> that define --font-text and --font-title and their extended subsets. */
export const fontVariables = [text, title, textExt, titleExt].map((font) => font.variable).join(" ");
