import { keyRing } from "../env-schema.ts";
import { connect } from "./database.ts";
import { holderOf, takeLock } from "./lock.ts";
import { prepareDatabase, settle, startDatabase } from "./prepare.ts";
import { rotate } from "./reseal.ts";
import { command, say } from "./stop.ts";

/** `npm run keys:rotate`: everything sealed under an older key of GRADUAL_KEYS is put under the first, whether the app runs or not. */
await command(async () => {
  const dataDir = settle();
  const shared = holderOf(dataDir) !== undefined;
  if (!shared) takeLock(dataDir);
  const ownerUrl = await startDatabase(dataDir, { shared });
  await prepareDatabase(ownerUrl);
  const ring = keyRing.parse(process.env.GRADUAL_KEYS);
  const owner = await connect(ownerUrl);
  let said = Date.now();
  const done = await rotate(owner, ring, ({ table, column }, { rewritten }) => {
    if (Date.now() - said < 2_000) return;
    said = Date.now();
    say(`${table}.${column}: ${rewritten} so far…`);
  });
  await owner.end();
  for (const [{ table, column }, { rewritten, passed, unreadable }] of done) {
    const also = [passed > 0 && `${passed} written anew meanwhile`, unreadable > 0 && `${unreadable} that no key in GRADUAL_KEYS opens`];
    console.log(`${table}.${column}: ${[`${rewritten} under ${ring.current.id} now`, ...also.filter((part) => part !== false)].join(", ")}`);
  }
  const unreadable = [...done.values()].reduce((sum, one) => sum + one.unreadable, 0);
  if (unreadable === 0) say(`Everything is under the key ${ring.current.id}: the others may leave GRADUAL_KEYS.`);
  else say(`${unreadable} values could not be opened and are as they were: keep every key, and bring back the one that is missing.`);
  return unreadable === 0 ? 0 : 1;
});
