/** What is told of a page, whoever parsed it, from its beginning to its end: every element begins and ends, and texts stand between. */
export interface PageListener {
  /** Whether it asks for the texts that stand where the page is now; others are not told, as no page is read for most of them. */
  readonly wantsText: boolean;
  /**
   * An element begins.
   *
   * @param isHtml whether it is of HTML, not of a drawing or a formula
   * @param attributes may be asked only before the next element begins
   */
  start(tagName: string, isHtml: boolean, attributes: Attributes): void;
  text(text: string): void;
  /** The element that began last, of those that have not ended, ends. */
  end(): void;
}

/** The attributes of an element, in the order of the page. */
export interface Attributes {
  readonly count: number;
  /** The whole name, such as class or xlink:href. */
  nameAt(place: number): string;
  valueAt(place: number): string;
}

/** The value of the attribute of a name; null when there is none. */
export function valueOf(attributes: Attributes, name: string): string | null {
  for (let place = 0; place < attributes.count; place += 1) if (attributes.nameAt(place) === name) return attributes.valueAt(place);
  return null;
}
