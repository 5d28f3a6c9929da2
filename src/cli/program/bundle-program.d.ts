export function bundleProgram(root: string, folder: string, entries: Record<string, string>): Promise<void>;
