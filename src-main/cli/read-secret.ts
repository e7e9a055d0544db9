import { readFileSync } from 'node:fs'
import { Fault } from './command.ts'
import type { Terminal } from './terminal.ts'

/** A secret out of a file, or piped in for `-`: its first line, since editors end one. */
export async function readSecret(path: string, terminal: Terminal): Promise<string> {
  return path === '-' ? firstLine(await terminal.readInput(), path, terminal) : readSecretFile(path, terminal)
}

/** All of a file's lines, for digits that were written in several. */
export async function readCodeFile(path: string, terminal: Terminal): Promise<string> {
  return path === '-' ? terminal.readInput() : readText(path, terminal)
}

export function readSecretFile(path: string, terminal: Terminal): string {
  return firstLine(readText(path, terminal), path, terminal)
}

function readText(path: string, { t }: Terminal): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Fault(t.fileNotRead(path))
  }
}

function firstLine(text: string, path: string, { t }: Terminal): string {
  const line = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? ''
  if (line.trim() === '') throw new Fault(t.protection.emptyFile(path))
  return line
}
