import { readFileSync, writeFileSync } from "node:fs";
import { parseScenario } from "@/lib/programs/parse-scenario";
import { simulate } from "@/lib/programs/simulate";
import { tellLife } from "@/lib/programs/tell-life";
for (const f of process.argv.slice(2)) { const p = parseScenario(readFileSync(f, "utf8")); console.log("=== " + f.split("/").pop()); if (!p.ok) { console.log(p.problems); continue; } console.log(tellLife(simulate(p.scenario, p.rescreens))); }
