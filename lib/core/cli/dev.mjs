import { bootstrap } from "./bootstrap.mjs";

await bootstrap("./develop.ts");
