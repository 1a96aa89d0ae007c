export declare function findChromium(env?: Readonly<Record<string, string | undefined>>): string | undefined
export declare function findHeadlessShell(env?: Readonly<Record<string, string | undefined>>): string | undefined
