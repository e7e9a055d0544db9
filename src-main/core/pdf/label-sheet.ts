import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import small from '../../../resources/label-sheets/91x55.json' with { type: 'json' }
import large from '../../../resources/label-sheets/97x69.json' with { type: 'json' }

const pair = z.tuple([z.number().positive(), z.number().positive()])

/** A sheet of cards, in millimetres from the top left. */
const labelSheet = z.object({
  id: z.string(),
  products: z.array(z.string()),
  paper: pair,
  card: pair,
  columns: z.int().min(1),
  rows: z.int().min(1),
  first: z.tuple([z.number(), z.number()]),
  step: pair,
})
export type LabelSheet = z.infer<typeof labelSheet>

const shipped = { '91x55': labelSheet.parse(small), '97x69': labelSheet.parse(large) } as const
export type LabelSheetId = keyof typeof shipped

/** The geometry of a sheet; a file of the same name in the club's own folder stands for the shipped one. */
export function labelSheetOf(id: LabelSheetId, clubFolder: string): LabelSheet {
  try {
    const text = readFileSync(join(clubFolder, 'resources', 'label-sheets', `${id}.json`), 'utf8')
    return labelSheet.parse(JSON.parse(text))
  } catch {
    return shipped[id]
  }
}

export interface CardPlace {
  readonly page: number
  readonly x: number
  readonly y: number
}

/** Where a card is printed: row by row, beginning with a card of the first sheet. */
export function cardPlace({ columns, rows, first, step }: LabelSheet, index: number, startAt: number): CardPlace {
  const each = columns * rows
  const at = index + (startAt % each)
  const onPage = at % each
  return {
    page: Math.floor(at / each),
    x: first[0] + (onPage % columns) * step[0],
    y: first[1] + Math.floor(onPage / columns) * step[1],
  }
}
