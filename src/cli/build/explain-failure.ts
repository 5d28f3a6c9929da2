import { explainTemplateError } from "../explain-template-error.ts";

/**
 * Says why pages could not be made, in one message. Eleventy wraps an error in others that say less than it does,
 * so the innermost one speaks.
 *
 * @param root the project's folder
 */
export function explainFailure(error: unknown, root: string): string {
  let innermost = error;
  while (innermost instanceof Error) {
    const wrapped: unknown = (innermost as { originalError?: unknown }).originalError ?? innermost.cause;
    if (!(wrapped instanceof Error)) break;
    innermost = wrapped;
  }
  const message = innermost instanceof Error ? innermost.message : String(innermost);
  return explainTemplateError(message, root) ?? message;
}
