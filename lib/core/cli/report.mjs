import { bootstrap } from "./bootstrap.mjs";

await bootstrap("./security-report.ts");
