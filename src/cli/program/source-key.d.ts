export function sourceKey(root: string): string;
