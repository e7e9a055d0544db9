import { statSync } from 'node:fs'

/** Which file of this laptop a file is, whatever it is called: as text, for numbers this long do not fit JSON. */
export interface FileIdentity {
  readonly dev: string
  readonly ino: string
  /** When the file was made, in nanoseconds; empty where the disk does not tell. */
  readonly birth: string
}

export function identify(path: string): FileIdentity {
  const { dev, ino, birthtimeNs, ctimeNs } = statSync(path, { bigint: true })
  // Where a disk keeps no time of birth, systems answer nought or the time of the last change.
  const tells = birthtimeNs > 0n && birthtimeNs < ctimeNs
  return { dev: String(dev), ino: String(ino), birth: tells ? String(birthtimeNs) : '' }
}

/**
 * Disks get another number at the next start, some file systems number their files anew, and a freed number is given
 * to the next file: so the time of birth decides where it is known.
 */
export function isSameFile(a: FileIdentity, b: FileIdentity, { inSameFolder }: { inSameFolder: boolean }): boolean {
  if (a.birth !== '' && b.birth !== '') return a.birth === b.birth && (a.ino === b.ino || inSameFolder)
  return a.ino === '0' ? inSameFolder : a.ino === b.ino && a.dev === b.dev
}
