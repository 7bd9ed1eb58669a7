import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: { alias: { "@": root, "server-only": `${root}lib/core/testing/empty.ts` } },
  test: { include: ["lib/**/*.test.ts", "prisma/**/*.test.ts", "components/**/*.test.ts"], testTimeout: 60_000 },
});
