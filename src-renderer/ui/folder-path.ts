/**
 * What was typed or pasted as a folder. Windows copies a path with quotes around it; on a Japanese keyboard the key of the
 * backslash gives a yen sign, and the IME gives the letter of a drive in full width.
 */
export function readFolder(text: string): string {
  const path = text.replace(/^\s*"(.*)"\s*$/, '$1')
  const isOnDrive = /^\s*[A-Za-zＡ-Ｚａ-ｚ][:：]/.test(path)
  return isOnDrive ? path.replace(/[￥¥＼]/g, '\\').replace(/^\s*../, (drive) => drive.normalize('NFKC')) : path
}

/**
 * Whether it says from the beginning where the folder is: from `/`, from a drive, or from the name of a server. Anything
 * else would be looked for wherever the program happens to have been started.
 */
export function isWholePath(path: string): boolean {
  return /^(\/|\\\\|[A-Za-z]:[\\/])/.test(path.trim())
}

/** What may become one with the next letters. */
export function mayBecomeWhole(path: string): boolean {
  return /^([A-Za-z]:?|\\)$/.test(path.trim())
}
