/**
 * Says why pages could not be made, in one message. Eleventy wraps an error in others that say less than it does,
 * so the innermost one speaks.
 */
export function explainFailure(error: unknown): string {
  let innermost = error;
  while (innermost instanceof Error) {
    const wrapped: unknown = (innermost as { originalError?: unknown }).originalError ?? innermost.cause;
    if (!(wrapped instanceof Error)) break;
    innermost = wrapped;
  }
  return innermost instanceof Error ? innermost.message : String(innermost);
}
