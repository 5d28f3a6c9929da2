import { isAlias, isMap, isNode, isScalar, visit, type Document, type Node, type YAMLError } from "yaml";
import type { Fault } from "./fault.ts";
import { quoteValue } from "./show-value.ts";

/** A fault of the front matter, at an offset in its source. */
export type YamlFault = Omit<Fault, "line" | "column"> & { at: number };

const inQuotes = 'Put the whole value into straight double quotation marks: headline: "…".';

/**
 * Says what is wrong with front matter as plain fields: what is not YAML, what is YAML of a kind that is not meant here, and what YAML
 * would silently leave out. Of several syntax errors only the first is told, since the others follow from it.
 */
export function explainYamlFaults(document: Document.Parsed, source: string): YamlFault[] {
  const syntax = document.errors.find(({ code }) => code !== "DUPLICATE_KEY");
  const duplicates = document.errors.filter(({ code }) => code === "DUPLICATE_KEY").map((error) => explainDuplicate(error, source));
  if (syntax !== undefined) return [...duplicates, explainSyntax(syntax, source)];
  if (!isMap(document.contents)) return [noFields];
  return [...duplicates, ...explainSpecialValues(document, source)];
}

const noFields: YamlFault = {
  rule: "front-matter",
  at: 0,
  message: "The front matter has no fields.",
  fix: "Write one field on each line between the two lines ---, such as “headline: The headline of the article”.",
};

function explainDuplicate({ pos: [at] }: YAMLError, source: string): YamlFault {
  const name = /^[^:\n]*/.exec(source.slice(at))?.[0].trim() ?? "";
  const message = `The field ${quoteValue(name, 40)} stands here for the second time.`;
  return { rule: "duplicate-key", at, message, fix: "Keep one of the two and delete the other." };
}

function explainSyntax({ code, pos: [at], message: reason }: YAMLError, source: string): YamlFault {
  const tell = (message: string, fix: string): YamlFault => ({ rule: "front-matter", at: Math.min(at, source.length), message, fix });
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      return tell("This value has a colon with a space after it, which would begin another field.", inQuotes);
    case "BAD_SCALAR_START":
      return tell(`A value cannot begin with the character ${quoteValue(source.charAt(at))}.`, inQuotes);
    case "TAB_AS_INDENT":
      return tell("This line begins with a tab.", "Begin each field at the start of its line, without tabs or spaces.");
    case "BAD_DQ_ESCAPE":
      return tell("The backslash here does not begin anything that is known in double quotation marks.", "Write a backslash twice: \\\\.");
    case "MISSING_CHAR":
      if (reason.includes("quote")) {
        const opened = openingQuote(source, at);
        return {
          ...tell("The text in quotation marks that starts here is never closed.", "Put the same quotation mark at its end."),
          at: opened,
        };
      }
      return tell("A field’s name without a colon stands here.", "Write the field as “name: value”, with a colon and a space.");
    default:
      return explainLine(at, source);
  }
}

/** Says what is wrong with a line that YAML could not read as a field, as far as its value shows it. */
function explainLine(at: number, source: string): YamlFault {
  // What ends too late is noticed at the end of the front matter, which is an empty line.
  const end = Math.min(at, source.trimEnd().length);
  const start = source.lastIndexOf("\n", end - 1) + 1;
  const line = /^[^\r\n]*/.exec(source.slice(start))?.[0] ?? "";
  const value = /^([^:]*:[ \t]+)(.)/.exec(line);
  const valueAt = start + (value?.[1]?.length ?? 0);
  const first = value?.[2] ?? "";
  if (/[*&!|>%?[{-]/.test(first)) return explainSign(first, valueAt);
  if (first === '"' || first === "'") {
    const message = "The text in quotation marks ends before the line does.";
    return { rule: "front-matter", at: valueAt, message, fix: `${inQuotes} Write a double quotation mark inside it as \\".` };
  }
  return {
    rule: "front-matter",
    at: end,
    message: "This line cannot be read as “name: value”.",
    fix: "Begin each field at the start of a line, with its name, a colon and a space before the value.",
  };
}

function explainSign(sign: string, at: number): YamlFault {
  const message = `A value that begins with ${sign} has a meaning of its own in YAML and cannot be used here.`;
  return { rule: "front-matter", at, message, fix: inQuotes };
}

function openingQuote(source: string, at: number): number {
  const found = Math.max(source.lastIndexOf(': "', at), source.lastIndexOf(": '", at));
  return found === -1 ? at : found + 2;
}

/** Anchors, aliases and tags, which a headline can begin by accident; and what stands after a # and would be lost. */
function explainSpecialValues(document: Document.Parsed, source: string): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, (key, node) => {
    if (!isNode(node) || key === "key") return;
    const [at, end] = node.range ?? [0, 0];
    const sign = findSign(node);
    if (sign !== null) faults.push(explainSign(sign, Math.max(source.indexOf(sign, source.lastIndexOf("\n", at - 1) + 1), 0)));
    if (isScalar(node) && node.comment !== undefined && node.comment !== null && !String(node.type).startsWith("BLOCK")) {
      const message = `What stands after # on this line, ${quoteValue(node.comment.trim(), 40)}, would be left out as a comment.`;
      const fix = "Put the whole value into straight double quotation marks if it belongs to it; else give the comment a line of its own.";
      faults.push({ rule: "front-matter", at: source.indexOf("#", end), message, fix });
    }
  });
  return faults;
}

function findSign(node: Node): string | null {
  if (isAlias(node)) return "*";
  if ("anchor" in node && node.anchor !== undefined) return "&";
  return node.tag === undefined ? null : "!";
}
