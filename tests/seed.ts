const { FUZZ_SEED: wanted = "20261124" } = process.env;

/**
 * Where everything random in a test begins: always at the same place, so that a run says something about what was changed since the last one and
 * not about its luck. FUZZ_SEED=7 begins at another one; FUZZ_SEED=random at any, which each test that fails prints.
 */
export const seed = wanted === "random" ? Math.trunc(Math.random() * 2 ** 31) : Number(wanted);
