import { lib, runtime, type Runtime } from "./insides.ts";
import { Frame } from "./template-scope.ts";

const escapable = /[&"'<>\\]/;

/** What lean code calls besides Nunjucks' own runtime. */
export const lean = {
  /**
   * Gives a value as it stands in HTML: escaped, unless it is markup already.
   *
   * @throws TemplateError with the place, counted from 0, when there is no value
   */
  show(value: unknown, line: number, column: number): string {
    if (typeof value === "string") return escapable.test(value) ? lib.escape(value) : value;
    if (value === null || value === undefined) {
      throw new lib.TemplateError("attempted to output null or undefined value", line + 1, column + 1);
    }
    return value instanceof runtime.SafeString ? value.val : lib.escape(String(value));
  },

  /** Calls a member. `name` is how the template writes it, for the message when it is no function. */
  callAt(object: unknown, key: string, name: string, values: unknown[]): unknown {
    const member = (object as Record<string, unknown> | null | undefined)?.[key];
    if (typeof member !== "function") {
      throw new Error(`Unable to call \`${name}\`, which is ${member ? "not a function" : "undefined or falsey"}`);
    }
    return Reflect.apply(member, object, values) as unknown;
  },
};

/** Nunjucks' runtime with the parts replaced that every page calls hundreds of times. */
export const quickRuntime: Runtime = {
  ...runtime,
  Frame,
  makeMacro(names, keywords, macro) {
    const general = runtime.makeMacro(names, keywords, macro);
    if (names.length !== 1 || keywords.length > 0) return general;
    // Nearly all macros here take one value, and those with content a caller besides.
    return (...values) => {
      const [value, more] = values;
      if (values.length === 1 && !areKeywords(value)) return macro(value);
      if (values.length === 2 && areKeywords(more) && !areKeywords(value)) return macro(value, more);
      return general(...values);
    };
  },
};

/** Values that are given by name come last, in an object that Nunjucks marks so. */
function areKeywords(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "__keywords");
}
