/**
 * Puts a value at the end of a map, and lets go of those that have not been put there for longest.
 *
 * @param most how many the map may have
 * @returns the value
 */
export function keepRecent<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): Value {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= most) break;
    map.delete(oldest);
  }
  return value;
}
