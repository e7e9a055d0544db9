import { resolve } from 'node:path'
import { backupExtension } from '../../src-shared/domain/file-kinds.ts'

/** The backup that the program was started to open, as Windows and Linux name it on the command line. */
export function openedBackup(args: readonly string[], workingFolder: string): string | null {
  const named = args.find((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith(`.${backupExtension}`))
  return named === undefined ? null : resolve(workingFolder, named)
}
