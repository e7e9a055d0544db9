import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { folderName } from '../folder-name.ts'

/** What a backup says of itself in the comment at the end of its ZIP: readable without the key, and nothing secret. */
const backupNote = z.object({
  meibo: z.literal(1),
  /** The club's row id, so that several clubs may share one stick. */
  club: z.string(),
  createdAt: z.iso.datetime(),
  day: z.iso.date(),
  reason: z.enum(['day', 'migration', 'asked']),
  /** It opens with a secret alone; one that does not say so holds the bare key. */
  protected: z.boolean().default(false),
})
export type BackupNote = z.infer<typeof backupNote>

/** A backup found in a folder. */
export type FoundBackup = BackupNote & { readonly fileName: string; readonly bytes: number }

const SUFFIX = '.meibo'
const LONGEST_NOTE = 1024

export function noteComment(note: BackupNote): Buffer {
  return Buffer.from(JSON.stringify(note))
}

/** The club's backups in a folder; empty where the folder cannot be reached. Files of others are passed over. */
export function findBackups(folder: string, club: string): readonly FoundBackup[] {
  return namesIn(folder)
    .filter((name) => name.endsWith(SUFFIX) && !name.startsWith('.'))
    .flatMap((fileName) => {
      const found = readNote(join(folder, fileName))
      return found === null || found.club !== club ? [] : [{ ...found, fileName }]
    })
}

/** `2026-11-21 14-02 みどりの会.meibo`: sorts by age, and every system takes it as a file name. */
export function backupFileName(day: string, time: string, clubName: string): string {
  return `${day} ${time.replace(':', '-')} ${folderName(clubName)}${SUFFIX}`
}

/** What a file says of itself; null where it is no backup. */
export function readNote(path: string): (BackupNote & { bytes: number }) | null {
  try {
    const { tail, bytes } = readTail(path)
    const note = backupNote.safeParse(JSON.parse(tail.slice(tail.lastIndexOf('{"meibo"'))))
    return note.success ? { ...note.data, bytes } : null
  } catch {
    return null
  }
}

function readTail(path: string): { tail: string; bytes: number } {
  const file = openSync(path, 'r')
  try {
    const bytes = fstatSync(file).size
    const buffer = Buffer.alloc(Math.min(bytes, LONGEST_NOTE))
    readSync(file, buffer, 0, buffer.length, bytes - buffer.length)
    return { tail: buffer.toString('utf8'), bytes }
  } finally {
    closeSync(file)
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
