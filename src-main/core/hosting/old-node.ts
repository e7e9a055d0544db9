/** The database driver ends an older Node without a word, so it is not even loaded there. */
export function isNodeTooOld(): boolean {
  return Number.parseInt(process.versions.node, 10) < 22
}
