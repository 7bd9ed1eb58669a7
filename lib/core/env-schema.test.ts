import { describe, expect, it } from "vitest";
import { parseEnv, problemsIn } from "./env-schema";

const key = Buffer.alloc(32, 7).toString("base64");
const good = {
  APP_DATABASE_URL: "postgresql://a:b@127.0.0.1:5432/gradual",
  GRADUAL_SECRET: "s".repeat(32),
  GRADUAL_KEYS: `k2:${key},k1:${Buffer.alloc(32, 1).toString("base64")}`,
  GRADUAL_PEPPERS: `p1:${key}`,
};

describe("the environment", () => {
  it("fills in what has a default", () => {
    expect(parseEnv({ ...good, PORT: "3100" })).toMatchObject({ PORT: 3100, GRADUAL_URL: "http://localhost:3100", GRADUAL_DATA_DIR: ".data" });
    expect(parseEnv({ ...good, PORT: "", GRADUAL_URL: "https://gradual.example/" })).toMatchObject({
      PORT: 3000,
      GRADUAL_URL: "https://gradual.example",
    });
  });

  it("reads a key ring, the current key first", () => {
    const { current, byId } = parseEnv(good).GRADUAL_KEYS;
    expect([current.id, current.key.length, [...byId.keys()]]).toEqual(["k2", 32, ["k2", "k1"]]);
  });

  it.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "30.5"],
    ["PORT", "http"],
    ["DATABASE_URL", "mysql://localhost/x"],
    ["DATABASE_URL", "nowhere"],
    ["APP_DATABASE_URL", "localhost:5432"],
    ["GRADUAL_URL", "elsewhere.example"],
    ["GRADUAL_URL", "https://elsewhere.example/path"],
    ["GRADUAL_URL", "ftp://elsewhere.example"],
    ["GRADUAL_SECRET", "short"],
    ["GRADUAL_KEYS", "k1"],
    ["GRADUAL_KEYS", `k1:${Buffer.alloc(31).toString("base64")}`],
    ["GRADUAL_KEYS", `k1:${key},k1:${key}`],
    ["GRADUAL_PEPPERS", `K 1:${key}`],
    ["GRADUAL_TRUSTED_PROXIES", "10.0.0.1,localhost"],
    ["GRADUAL_TRUSTED_PROXIES", "10.0.0.0/33"],
    ["GRADUAL_SECRT", "a variable that nobody reads"],
  ])("names %s when it is %j, in one sentence that does not repeat the value", (name, value) => {
    const problems = problemsIn({ ...good, [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^The variable ${name} .*\\.$`));
    if (value.length > 8) expect(problems[0]).not.toContain(value);
    expect(() => parseEnv({ ...good, [name]: value })).toThrow(name);
  });

  it("names what is missing", () => {
    expect(problemsIn({}).map((problem) => /variable (\w+)/.exec(problem)?.[1])).toEqual(Object.keys(good));
    expect(problemsIn({}, Object.keys(good))).toEqual([]);
  });
});
