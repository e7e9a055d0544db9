/// <reference path="../src-main/core/pdf/fontkit.d.ts" />
import { fileURLToPath } from 'node:url'
import { openSync } from 'fontkit'

/** The blocks of Unicode with kanji, and those of the supplementary planes. */
const KANJI: readonly (readonly [first: number, last: number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x323af],
]

/** The kanji that Noto Sans JP has and BIZ UDPGothic lacks, as CSS writes them in `unicode-range`. */
export function rareKanji(): string {
  const bundled = new Set(charactersOf('biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'))
  const rare = charactersOf('noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf').filter((character) => {
    return !bundled.has(character) && KANJI.some(([first, last]) => character >= first && character <= last)
  })
  return runsOf(rare.toSorted((a, b) => a - b))
    .map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`)
    .join(',')
}

function charactersOf(file: string): readonly number[] {
  return openSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${file}`))).characterSet
}

function runsOf(sorted: readonly number[]): (readonly [first: number, last: number])[] {
  const runs: [number, number][] = []
  for (const character of sorted) {
    const run = runs.at(-1)
    if (run !== undefined && character === run[1] + 1) run[1] = character
    else runs.push([character, character])
  }
  return runs
}
