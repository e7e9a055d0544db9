/** What was typed or pasted as a folder; Windows copies a path with quotes around it. */
export function withoutQuotes(path: string): string {
  return path.replace(/^\s*"(.*)"\s*$/, '$1')
}

/**
 * Whether it says from the beginning where the folder is: from `/`, from a letter of a drive, or from the name of a
 * server. Anything else would be looked for wherever the program happens to have been started.
 */
export function isWholePath(path: string): boolean {
  return /^(\/|\\\\|[A-Za-z]:)/.test(path.trim())
}
