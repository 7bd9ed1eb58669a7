import { bootstrap } from "./bootstrap.mjs";

await bootstrap("./suite.ts");
