import type { MetadataRoute } from "next";

/** Installed, it stands among other apps: neither name nor picture says what it is for. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Gradual",
    short_name: "Gradual",
    start_url: "/today",
    scope: "/",
    display: "standalone",
    background_color: "#fbf9f5",
    theme_color: "#fbf9f5",
    icons: [
      { src: "/icon1.png", sizes: "192x192", type: "image/png" },
      { src: "/icon2.png", sizes: "512x512", type: "image/png" },
      { src: "/icon2.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
