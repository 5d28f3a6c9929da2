/* oxlint-disable no-underscore-dangle -- these are Nunjucks’ own names */
import nunjucks from "nunjucks";
import { lib } from "./insides.ts";
import { compileLean } from "./lean-compiler.ts";
import { lean, quickRuntime } from "./lean-runtime.ts";
import { Context, Frame, type Done, type Part } from "./template-scope.ts";

/** A compiled template, as compiled templates that extend, include or import it use it. */
interface CompiledTemplate {
  blocks: Record<string, Part>;
  rootRenderFunc: Part;
  render(values: object, around: Frame | null, done: Done): void;
  getExported(done: (error: unknown, exported?: Record<string, unknown>) => void): void;
}

type Found = (error: unknown, template: CompiledTemplate) => void;

const options = { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true };

/**
 * A Nunjucks environment that compiles each template once to lean code, and imports each component once instead of for every page: a
 * component sees nothing of the page that imports it, so it is the same for all. Templates are rendered at once; nothing in them waits.
 */
export class TemplateEnvironment extends nunjucks.Environment {
  readonly #loader: nunjucks.ILoader;
  readonly #compiled = new Map<string, CompiledTemplate>();

  constructor(loader: nunjucks.ILoader) {
    super(loader, options);
    this.#loader = loader;
  }

  /**
   * Renders a template.
   *
   * @throws Nunjucks' TemplateError, with the template's path, line and column
   */
  override render(name: string, values: object = {}): string {
    let text = "";
    this.#template(name).render(values, null, (error, result) => {
      if (error) throw error;
      text = result ?? "";
    });
    return text;
  }

  /** Called by compiled templates. */
  override getTemplate(name: string, ...rest: unknown[]): nunjucks.Template {
    const template = this.#template(name);
    const found = rest.find((each): each is Found => typeof each === "function");
    found?.(null, template);
    return template as unknown as nunjucks.Template;
  }

  /** Called by compiled templates that include others: does one task after the other, until one does not go on. */
  waterfall(tasks: ((...given: unknown[]) => void)[], done: (error: unknown) => void): void {
    let passed: unknown[] = [];
    for (const task of tasks) {
      let goesOn = false;
      task(...passed, (error: unknown, ...values: unknown[]) => {
        if (error) throw error;
        goesOn = true;
        passed = values;
      });
      if (!goesOn) return;
    }
    done(null);
  }

  #template(name: string): CompiledTemplate {
    let template = this.#compiled.get(name);
    if (template === undefined) this.#compiled.set(name, (template = this.#compile(name)));
    return template;
  }

  #compile(name: string): CompiledTemplate {
    const { src, path } = this.#loader.getSource(name);
    const explain = (error: unknown): Error => lib._prettifyError(path, false, error);
    let parts: Record<string, Part>;
    try {
      // oxlint-disable-next-line typescript/no-implied-eval -- the code is what the compiler made of our own template
      parts = (new Function("lean", compileLean(src, path, options)) as (help: typeof lean) => Record<string, Part>)(lean);
    } catch (error) {
      throw explain(error);
    }
    const { root } = parts;
    if (root === undefined) throw new Error(`The template ${path} has no root.`);
    const blocks = Object.fromEntries(Object.entries(parts).flatMap(([key, part]) => (key.startsWith("b_") ? [[key.slice(2), part]] : [])));
    // Compiled code goes on inside the function it hands its text to; it is let come to its end first, or it would take the faults of what follows for its own.
    const run = (values: object, frame: Frame): { error: unknown; context: Context; text: string } => {
      const context = new Context(values, blocks, globalsOf(this));
      const result = { error: null as unknown, context, text: "" };
      frame.topLevel = true;
      root(this, context, frame, quickRuntime, (error, text) => {
        result.error ??= error ? explain(error) : null;
        result.text = text ?? "";
      });
      return result;
    };
    let exported: Record<string, unknown> | undefined;
    return {
      blocks,
      rootRenderFunc: root,
      render(values, around, done) {
        const { error, text } = run(values, around?.push(true) ?? new Frame());
        done(error, text);
      },
      getExported(done) {
        if (exported === undefined) {
          const { error, context } = run({}, new Frame());
          if (error !== null) return done(error);
          exported = context.getExported();
        }
        done(null, exported);
      },
    };
  }
}

function globalsOf(environment: nunjucks.Environment): Record<string, unknown> {
  return (environment as unknown as { globals: Record<string, unknown> }).globals;
}
