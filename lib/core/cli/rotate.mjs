import { bootstrap } from "./bootstrap.mjs";

await bootstrap("./rotate-keys.ts");
