import { basename, join } from 'node:path'
import { readInput, writeOutput } from './files.ts'
import type { Terminal } from './terminal.ts'

/** Where the contract takes a file, JSON says `{"$file": "path"}`. */
export function fromPlainJson(value: unknown, terminal: Terminal): unknown {
  if (Array.isArray(value)) return value.map((item) => fromPlainJson(item, terminal))
  if (typeof value !== 'object' || value === null) return value
  if ('$file' in value && typeof value.$file === 'string') return readInput(value.$file, terminal)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromPlainJson(item, terminal)]))
}

/** Files of an answer are written into the folder, and the JSON names them. */
export async function toPlainJson(value: unknown, folder: string, terminal: Terminal): Promise<unknown> {
  if (value instanceof File) return saveFile(value, folder, terminal)
  if (Array.isArray(value)) return Promise.all(value.map((item) => toPlainJson(item, folder, terminal)))
  if (typeof value !== 'object' || value === null) return value ?? null
  const pairs = Object.entries(value).map(
    async ([key, item]) => [key, await toPlainJson(item, folder, terminal)] as const,
  )
  return Object.fromEntries(await Promise.all(pairs))
}

async function saveFile(file: File, folder: string, terminal: Terminal): Promise<{ $file: string; bytes: number }> {
  const path = join(folder, basename(file.name) || 'file')
  await writeOutput(path, file, terminal)
  return { $file: path, bytes: file.size }
}
