/** A place in a file's text; both count from 1, the column in UTF-16 code units, as editors do. */
export interface Position {
  line: number;
  column: number;
}

/** A value that was read from a file and still knows where each of its parts stands. */
export interface LocatedValue {
  value: unknown;
  /**
   * @param pointer the JSON pointer of a part, such as /evidence/0/excerpt; "" for the whole
   * @param part whether the value is meant or the field's name before it
   * @returns where it begins; where the nearest existing part around it begins when it is not there
   */
  positionOf(pointer: string, part?: "value" | "name"): Position;
}
