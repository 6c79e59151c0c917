export const developed: string;
export function manifestFor(manifest: string, address: string): string;
