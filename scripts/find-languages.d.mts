export declare function findPandas(): string | undefined
export declare function findR(): string | undefined
