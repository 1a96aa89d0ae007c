/** Freezes a plain tree; what is frozen already is left alone, with all that is in it. */
export function frozen<T>(tree: T): T {
  if (typeof tree !== 'object' || tree === null || Object.isFrozen(tree)) return tree
  for (const part of Object.values(Object.freeze(tree))) frozen(part)
  return tree
}
