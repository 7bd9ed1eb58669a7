import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "../lib/core/cli/ports.ts";
import { type House, scratch, startCommand, usersOf } from "../lib/core/testing/house.ts";

test.skip(({ isMobile }) => Boolean(isMobile), "one run is enough: no browser is involved");

/** The data side of a kill (every acknowledged log is there once) is lib/core/cli/kill.db.test.ts. */
test("comes back by itself after kills of the app and of Postgres, and leaves nothing running after Ctrl-C", async () => {
  test.setTimeout(180_000);
  const { dir, remove } = scratch();
  const dataDir = join(dir, "data");
  const port = String(await freePort());
  const place = { GRADUAL_DATA_DIR: dataDir, PORT: port, NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? ".next" };
  const start = async (): Promise<House> => {
    const house = startCommand("start.mjs", [], place);
    await house.said("Gradual is ready");
    return house;
  };
  const ready = () => fetch(`http://localhost:${port}/readyz`).then((response) => response.status);

  const first = await start();
  expect(await ready()).toBe(200);
  const victims = [first.child.pid ?? 0, ...usersOf(dataDir)];
  for (const pid of victims) process.kill(pid, "SIGKILL");
  await first.ended;
  await expect(ready()).rejects.toThrow();

  const second = await start();
  expect(Number(/ready at .* \(([\d.]+) s\)/.exec(second.output())?.[1])).toBeLessThan(5);
  const postmaster = usersOf(join(dataDir, "postgres"))[0] ?? 0;
  process.kill(postmaster, "SIGKILL");
  await second.said("starting it again");
  await expect.poll(ready, { timeout: 5_000 }).toBe(200);

  second.child.kill("SIGINT");
  expect(await second.ended).toBe(0);
  expect(usersOf(dataDir)).toEqual([]);
  remove();
});
