/* oxlint-disable no-underscore-dangle -- these are Nunjucks’ own names */
import { createRequire } from "node:module";
import nunjucks from "nunjucks";

// Parts of Nunjucks 3.2 that its type declarations leave out. They are the same in every 3.x since 2017; a test renders all there is.

/** A node of a parsed template. Which fields it has depends on its kind. */
export interface Node {
  typename: string;
  lineno: number;
  colno: number;
  value?: unknown;
  children?: Node[];
  name?: Node;
  target?: Node;
  val?: Node;
  args?: Node;
  body?: Node;
  findAll(kind: unknown): Node[];
}

/** Which variable of the compiled code holds which name, while a template is compiled. */
export interface Scope {
  lookup(name: string): string | undefined;
}

/** The compiler's methods that are used or replaced here; those that begin with an underscore are its own. */
export interface CompilerInsides {
  buffer: string;
  compile(node: Node, scope?: Scope): void;
  compileFunCall(node: Node, scope: Scope): void;
  compileLiteral(node: Node, scope: Scope): void;
  getCode(): string;
  _emit(code: string): void;
  _emitLine(code: string): void;
  _compileExpression(node: Node | undefined, scope: Scope): void;
  _compileAggregate(node: Node | undefined, scope: Scope, start: string, end: string): void;
  _getNodeName(node: Node): string;
}

/** What compiled code asks of the runtime, by the names under which it asks. */
export type Runtime = Readonly<Record<string, unknown>> & {
  SafeString: typeof nunjucks.runtime.SafeString;
  makeMacro(names: string[], keywords: string[], macro: (...values: unknown[]) => unknown): (...values: unknown[]) => unknown;
};

interface Insides {
  compiler: { Compiler: new (name: string, throwOnUndefined: boolean) => CompilerInsides };
  parser: { parse(source: string, extensions: unknown[], options: object): Node };
  nodes: Record<"TemplateData" | "LookupVal", new () => Node>;
  runtime: Runtime;
  lib: {
    escape(text: string): string;
    _prettifyError(path: string, withInternals: boolean, error: unknown): Error;
    TemplateError: typeof nunjucks.lib.TemplateError;
  };
}

const insides = nunjucks as unknown as Insides;
const load = createRequire(import.meta.url);

export const { parser, nodes, runtime, lib } = insides;
export const { Compiler } = insides.compiler;
export const transformer = load("nunjucks/src/transformer.js") as {
  transform(tree: Node, asyncFilters: unknown[], name: string): Node;
};
