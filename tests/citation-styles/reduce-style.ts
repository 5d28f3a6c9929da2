import { readXml, type XmlElement } from "../unit/report/data/read-xml.ts";

/** What every item is that a reduced style is to write: its type, the fields that it always has, and those that it may have. */
export interface KnownItem {
  type: string;
  always: readonly string[];
  maybe: readonly string[];
}

/** What is left of an element: other elements or none, and whether something of the item is asked for in it (see reduceGroup). */
interface Rest {
  elements: XmlElement[];
  asks: boolean;
}

const nothing: Rest = { elements: [], asks: false };

/**
 * Reduces a CSL style to what it needs to write the bibliography entry of one kind of item, so that a processor that lays all macros of a
 * style out when it starts is soon ready. For such items the reduced style says what the whole one says: a branch goes only when its
 * condition cannot be met, and an element only when the item never has what it writes. Citations in the text are not written.
 *
 * @param style a style of CSL 1.0
 * @returns the style, with its title, authors and licence as they were, and a note that it was reduced
 * @throws when the style asks for a condition that is not known here
 */
export function reduceStyle(style: string, item: KnownItem): string {
  const root = readXml(style);
  const macros = new Map(root.children.filter(({ name }) => name === "macro").map((macro) => [macro.attributes["name"] ?? "", macro]));
  const reduced = new Map<string, Rest>();
  const used = new Set<string>();

  const has = (variable: string): boolean | undefined =>
    item.always.includes(variable) ? true : item.maybe.includes(variable) ? undefined : false;

  function reduceMacro(name: string): Rest {
    const known = reduced.get(name);
    if (known !== undefined) return known;
    const macro = macros.get(name);
    if (macro === undefined) throw new Error(`There is no macro “${name}”.`);
    const rest = reduceAll(macro.children);
    reduced.set(name, rest);
    return rest;
  }

  function reduceAll(elements: XmlElement[]): Rest {
    const rests = elements.map(reduce);
    return { elements: rests.flatMap((rest) => rest.elements), asks: rests.some(({ asks }) => asks) };
  }

  function reduce(element: XmlElement): Rest {
    if (element.name === "choose") return reduceChoose(element);
    if (element.name === "group") return reduceGroup(element);
    if (element.name === "names") return reduceNames(element);
    const { macro } = element.attributes;
    if (macro !== undefined) {
      const { elements, asks } = reduceMacro(macro);
      if (elements.length === 0) return { elements, asks };
      return { elements: [element], asks };
    }
    const variables = words(element.attributes["variable"]);
    if (variables.length === 0) return { elements: [element], asks: false };
    const isLabel = element.name === "label";
    return { elements: variables.some((name) => has(name) !== false) ? [element] : [], asks: !isLabel };
  }

  /** A group with an element that asks for something of the item is silent when the item has none of that. */
  function reduceGroup(group: XmlElement): Rest {
    const { elements, asks } = reduceAll(group.children);
    if (elements.length === 0 || (asks && !elements.some(mayWrite))) return { elements: [], asks };
    return { elements: [{ ...group, children: elements }], asks };
  }

  function mayWrite(element: XmlElement): boolean {
    if (element.attributes["macro"] !== undefined) return reduceMacro(element.attributes["macro"]).elements.some(mayWrite);
    if (element.name === "names") return true;
    if (element.attributes["variable"] !== undefined && element.name !== "label") return true;
    return element.children.some(mayWrite);
  }

  function reduceNames(names: XmlElement): Rest {
    const variables = words(names.attributes["variable"]);
    const others = names.children.filter(({ name }) => name !== "substitute");
    if (variables.some(has)) return { elements: [{ ...names, children: others }], asks: true };
    const substitute = names.children.find(({ name }) => name === "substitute");
    const { elements } = substitute === undefined ? nothing : reduceAll(substitute.children);
    if (elements.length === 0 && variables.every((name) => has(name) === false)) return { elements: [], asks: true };
    const children = substitute === undefined ? others : [...others, { ...substitute, children: elements }];
    return { elements: [{ ...names, children }], asks: true };
  }

  function reduceChoose(choose: XmlElement): Rest {
    const branches: XmlElement[] = [];
    let asks = false;
    for (const branch of choose.children) {
      const met = branch.name === "else" ? true : isMet(branch);
      if (met === false) continue;
      const rest = reduceAll(branch.children);
      if (met === true && branches.length === 0) return rest;
      asks ||= rest.asks;
      const name = met === true ? "else" : branches.length === 0 ? "if" : "else-if";
      branches.push({ ...branch, name, attributes: name === "else" ? {} : branch.attributes, children: rest.elements });
      if (met === true) break;
    }
    // No branch may be empty in a style. Those at the end say as much when they are not there.
    const spoken = branches.slice(0, branches.findLastIndex(({ children }) => children.length > 0) + 1);
    return { elements: spoken.length === 0 ? [] : [{ ...choose, children: spoken }], asks };
  }

  /** Whether a condition is met by every item (true) or by none (false). */
  function isMet({ attributes }: XmlElement): boolean | undefined {
    const tests = Object.entries(attributes).flatMap(([test, value]) =>
      test === "match" ? [] : words(value).map((word) => judge(test, word)),
    );
    const match = attributes["match"] ?? "all";
    if (match === "all") return every(tests);
    const none = every(tests.map((met) => (met === undefined ? undefined : !met)));
    return match === "none" ? none : none === undefined ? undefined : !none;
  }

  function judge(test: string, word: string): boolean | undefined {
    if (test === "type") return word === item.type;
    if (test === "variable") return has(word);
    if (test === "is-numeric") return has(word) === false ? false : undefined;
    if (test === "is-uncertain-date" || test === "locator" || test === "position" || test === "disambiguate") return false;
    throw new Error(`The condition “${test}” is not known.`);
  }

  function use(elements: XmlElement[]): void {
    for (const { attributes, children } of elements) {
      const { macro } = attributes;
      if (macro !== undefined && !used.has(macro)) {
        used.add(macro);
        use(reduceMacro(macro).elements);
      }
      use(children);
    }
  }

  const children = root.children.flatMap((child): XmlElement[] => {
    if (child.name === "macro") return [];
    if (child.name === "citation")
      return [{ ...bare("citation"), children: [{ ...bare("layout"), children: [bare("text", { variable: "title" })] }] }];
    if (child.name !== "bibliography") return [child];
    const layout = child.children
      .filter(({ name }) => name === "layout")
      .map((it) => ({ ...it, children: reduceAll(it.children).elements }));
    use(layout);
    return [{ ...child, children: layout }];
  });
  const kept = [...macros].filter(([name]) => used.has(name)).map(([name, macro]) => ({ ...macro, children: reduceMacro(name).elements }));
  const at = children.findIndex(({ name }) => name === "citation");
  return writeXml({ ...root, children: [...children.slice(0, at), ...kept, ...children.slice(at)] });
}

function bare(name: string, attributes: Record<string, string> = {}): XmlElement {
  return { name, namespace: "", attributes, children: [], text: "" };
}

function words(value = ""): string[] {
  return value.split(/\s+/).filter((word) => word !== "");
}

function every(answers: (boolean | undefined)[]): boolean | undefined {
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
}

function writeXml(root: XmlElement): string {
  const note =
    "<!-- Reduced to what it takes to cite a claim's page. A style of the Citation Style Language project, https://citationstyles.org/ -->";
  return `<?xml version="1.0" encoding="utf-8"?>\n${note}\n${writeElement(root, "")}`;
}

function writeElement({ name, attributes, children, text }: XmlElement, indent: string): string {
  const start = `${indent}<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escape(value)}"`)].join(" ")}`;
  if (children.length > 0) return `${start}>\n${children.map((child) => writeElement(child, `${indent}  `)).join("")}${indent}</${name}>\n`;
  return text === "" ? `${start}/>\n` : `${start}>${escape(text)}</${name}>\n`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
