import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/core/i18n.ts");

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // For every browser the head comes with the page: ours waits for nothing, and a head that may come later costs each page a part of its time.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  // `npm test` checks the types, the whole tree's at once; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "pdfkit", "pg"],
  // The suite and the bench build beside a running `npm start`.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
};

export default withNextIntl(config);
