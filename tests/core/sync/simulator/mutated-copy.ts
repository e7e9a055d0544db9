import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Edit, Mutant } from './mutants.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const parts = ['src-main/core', 'src-shared', 'tests/support', 'tests/core/sync/simulator', 'package.json']

/** A copy of the program and its simulator, in which one fault at a time is made. */
export class MutatedCopy {
  readonly #folder = mkdtempSync(join(tmpdir(), 'meibo-mutants-'))

  constructor() {
    mkdirSync(join(this.#folder, 'src-main'))
    for (const part of parts) cpSync(join(root, part), join(this.#folder, part), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(this.#folder, 'node_modules'), 'junction')
  }

  /** Plays seeds one after another until one goes wrong. Answers that one, null where none does. */
  firstFailure(level: Mutant['level'], first: number, most: number): number | null {
    const program = join(this.#folder, 'tests/core/sync/simulator/main.ts')
    const run = spawnSync(process.execPath, [program, level, String(first), String(most), 'first'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    const found = /^failed at (\d+)$/m.exec(run.stdout)?.[1]
    if (found !== undefined) return Number(found)
    if (run.status === 0) return null
    throw new Error(`the simulator itself came to nothing: ${run.stdout}${run.stderr}`)
  }

  /** @throws Error where the text that is to be replaced is not there, or not once. */
  withFault<T>({ edits }: Mutant, work: () => T): T {
    const files = [...new Set(edits.map(({ file }) => join(this.#folder, file)))]
    const before = files.map((file) => [file, readFileSync(file, 'utf8')] as const)
    try {
      this.edit(edits)
      return work()
    } finally {
      for (const [file, text] of before) writeFileSync(file, text)
    }
  }

  /** Makes the copy another program. Answers where it lies. */
  edit(edits: readonly Edit[]): string {
    for (const { file, text, instead } of edits) {
      const path = join(this.#folder, file)
      const [start, end, ...more] = readFileSync(path, 'utf8').split(text)
      if (end === undefined || more.length > 0) throw new Error(`the text is not once in ${file}: ${text}`)
      writeFileSync(path, `${start}${instead}${end}`)
    }
    return this.#folder
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
