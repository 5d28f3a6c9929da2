/* oxlint-disable no-underscore-dangle -- these are Nunjucks’ own names */
import { Compiler, nodes, parser, transformer, type Node, type Scope } from "./insides.ts";

/** What each variable of a loop is, given the compiled names of the place and the length. */
const loopValues: Record<string, (place: string, length: string) => string> = {
  index: (place) => `${place} + 1`,
  index0: (place) => place,
  revindex: (place, length) => `${length} - ${place}`,
  revindex0: (place, length) => `${length} - ${place} - 1`,
  first: (place) => `${place} === 0`,
  last: (place, length) => `${place} === ${length} - 1`,
  length: (_, length) => length,
};

/**
 * Nunjucks' compiler with the code that runs most often made lean: one call instead of two for each value that is shown, no wrapper around
 * each function that is looked up, and of a loop only the variables that its body uses instead of seven. What templates mean is the same.
 */
class LeanCompiler extends Compiler {
  compileOutput(node: Node, scope: Scope): void {
    for (const child of node.children ?? []) {
      if (child instanceof nodes.TemplateData) {
        if (!child.value) continue;
        this._emit(`${this.buffer} += `);
        this.compileLiteral(child, scope);
        this._emitLine(";");
      } else {
        this._emit(`${this.buffer} += lean.show(`);
        this.compile(child, scope);
        this._emitLine(`, ${node.lineno}, ${node.colno});`);
      }
    }
  }

  compileLookupVal({ target, val }: Node, scope: Scope): void {
    // Written out, each place remembers what objects it meets, which a function for all of them could not.
    this._emit("(");
    this._compileExpression(target, scope);
    this._emit(")?.[");
    this._compileExpression(val, scope);
    this._emit("]");
  }

  override compileFunCall(node: Node, scope: Scope): void {
    const { name, args, lineno, colno } = node;
    if (name?.typename !== "LookupVal") return super.compileFunCall(node, scope);
    this._emit(`(lineno = ${lineno}, colno = ${colno}, lean.callAt((`);
    this._compileExpression(name.target, scope);
    this._emit("), ");
    this._compileExpression(name.val, scope);
    this._emit(`, ${JSON.stringify(this._getNodeName(name))}, `);
    this._compileAggregate(args, scope, "[", "]");
    this._emit("))");
  }

  _emitLoopBindings({ body }: Node, _list: string, place: string, length: string): void {
    const used = (body?.findAll(nodes.LookupVal) ?? [])
      .filter(({ target }) => target?.value === "loop")
      .map(({ val }) => String(val?.value));
    const fields = [...new Set(used)].flatMap((name) => {
      const write = loopValues[name];
      return write === undefined ? [] : [`${name}: ${write(place, length)}`];
    });
    if (fields.length > 0) this._emitLine(`frame.set("loop", { ${fields.join(", ")} });`);
  }
}

/**
 * Compiles a template to JavaScript.
 *
 * @param name what messages call the template
 * @returns the body of a function of `lean` (see lean-runtime.ts) that gives the template's functions: `root`, and `b_` and its name for each block
 * @throws Nunjucks' TemplateError, with line and column, when the source is not a template
 */
export function compileLean(source: string, name: string, options: { throwOnUndefined: boolean }): string {
  const compiler = new LeanCompiler(name, options.throwOnUndefined);
  compiler.compile(transformer.transform(parser.parse(source, [], options), [], name));
  return compiler.getCode();
}
