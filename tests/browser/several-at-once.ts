/**
 * Does the same with each of many things, four at a time.
 *
 * @returns what was made of each, in their order
 */
export async function severalAtOnce<Thing, Made>(things: readonly Thing[], make: (thing: Thing) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  const waiting = [...things.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) made[next[0]] = await make(next[1]);
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return made;
}
