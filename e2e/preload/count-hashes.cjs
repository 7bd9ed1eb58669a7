// Loaded into the app's process before the app (NODE_OPTIONS): how many password hashes run at once is told by the process that runs them.
const { writeFileSync } = require("node:fs");
const Module = require("node:module");

const seen = { verified: 0, running: 0, most: 0 };
const load = Module._load;
Module._load = function (name, ...rest) {
  const loaded = load.call(this, name, ...rest);
  // As the build names it, and not the binary that it loads in turn.
  if (!/^@node-rs\/argon2(?:-[0-9a-f]{16})?$/.test(name)) return loaded;
  const counting =
    (work) =>
    async (...given) => {
      seen.verified += work === loaded.verify ? 1 : 0;
      seen.running += 1;
      seen.most = Math.max(seen.most, seen.running);
      writeFileSync(process.env.E2E_HASHES, JSON.stringify(seen));
      return work(...given).finally(() => {
        seen.running -= 1;
      });
    };
  return { ...loaded, hash: counting(loaded.hash), verify: counting(loaded.verify) };
};
