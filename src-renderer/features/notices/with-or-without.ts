/** The same set with this one in it, or not. */
export function withOrWithout<T>(set: ReadonlySet<T>, one: T, isIn: boolean): ReadonlySet<T> {
  const rest = [...set].filter((each) => each !== one)
  return new Set(isIn ? [...rest, one] : rest)
}
