/** A type without `readonly` at any depth. */
type Mutable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer One)[]
    ? Mutable<One>[]
    : { -readonly [Key in keyof T]: Mutable<T[Key]> }

/** The same value, typed as the schemas of answers are, whose lists are not readonly; it is only written out. */
export function mutable<T>(value: T): Mutable<T> {
  return value as Mutable<T>
}
