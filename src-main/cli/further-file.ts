/** Where the file of that place goes: the first as it was asked for, `letters-2.pdf` for the second. */
export function furtherFile(path: string, index: number): string {
  return index === 0 ? path : path.replace(/(\.[^./\\]+)?$/, (ending) => `-${index + 1}${ending}`)
}
