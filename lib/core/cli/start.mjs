import { bootstrap } from "./bootstrap.mjs";

await bootstrap("./serve.ts");
