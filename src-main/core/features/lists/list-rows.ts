import type { Cell } from '../../../../src-shared/contract/columns.ts'
import { isMemberColumn, memberColumns } from '../../../../src-shared/domain/member-columns.ts'
import type { Connection } from '../../db/connection.ts'
import { type Cells, memberCells } from '../../db/member-cells.ts'
import { itemColumns } from './consent-items.ts'
import { OTHERS } from './list-columns.ts'
import type { ListJob } from './list-host.ts'
import type { ListUnit } from './list-units.ts'

export interface ListRow {
  readonly id: string
  readonly cells: Readonly<Cells>
  /** How many cells were blanked because the person does not want them shown. */
  readonly withheld: number
}

const STEP = 250

/** The cells of these columns, some rows at a time, without what people do not want shown. */
export function* listRows(
  db: Connection,
  job: ListJob,
  units: readonly ListUnit[],
  keys: readonly string[],
): Generator<readonly ListRow[], void> {
  const columns = [...new Set(['name', 'kana', ...keys])]
  const day = { today: job.today, on: job.request.on }
  for (let done = 0; done < units.length; done += STEP) {
    const step = units.slice(done, done + STEP)
    const people = step.flatMap(({ id, others }) => [id, ...others])
    const found = memberCells(db, people, columns, day)
    const byId = new Map(
      people.map((id, index) => [
        id,
        withoutWithheld(namesKept(found[index] ?? {}, job.hiddenNames.get(id)), job.withheld.get(id) ?? []),
      ]),
    )
    yield step.map((unit) => unitRow(unit, byId))
  }
}

type Shown = Omit<ListRow, 'id'>

function unitRow({ id, others }: ListUnit, byId: ReadonlyMap<string, Shown>): ListRow {
  const { cells, withheld } = byId.get(id) ?? { cells: {}, withheld: 0 }
  if (others.length === 0) return { id, cells, withheld }
  const family = others.map((other) => byId.get(other)?.cells ?? {})
  const sums = Object.keys(cells).filter((key) => isMemberColumn(key) && memberColumns[key] === 'money')
  return {
    id,
    withheld,
    cells: {
      ...cells,
      ...Object.fromEntries(sums.map((key) => [key, sum([cells, ...family].map((each) => each[key] ?? null))])),
      [OTHERS]: family.map(({ name }) => String(name)),
    },
  }
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce<number>((total, cell) => total + (typeof cell === 'number' ? cell : 0), 0)
}

/** Without the names of others who do not want to be listed. */
function namesKept(cells: Cells, hidden: readonly string[] = []): Cells {
  if (hidden.length === 0) return cells
  const { guardians, payer } = cells
  return {
    ...cells,
    ...(Array.isArray(guardians) && { guardians: guardians.filter((name) => !hidden.includes(name)) }),
    ...(typeof payer === 'string' && { payer: hidden.includes(payer) ? '' : payer }),
  }
}

function withoutWithheld(cells: Cells, items: readonly (keyof typeof itemColumns)[]): Shown {
  const hidden = items.flatMap((item) => itemColumns[item]).filter((key) => isFilled(cells[key]))
  if (hidden.length === 0) return { cells, withheld: 0 }
  return {
    cells: { ...cells, ...Object.fromEntries(hidden.map((key) => [key, Array.isArray(cells[key]) ? [] : ''])) },
    withheld: hidden.length,
  }
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && cell !== null && cell !== '' && !(Array.isArray(cell) && cell.length === 0)
}
