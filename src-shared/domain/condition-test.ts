import type { Cell } from '../contract/columns.ts'
import type { Condition } from '../contract/filters.ts'
import type { PlainDate } from '../contract/values.ts'
import { addDays } from './add-days.ts'
import { foldText } from './fold.ts'

/** One value of a cell: a cell of several is all of them, an unknown one is none. */
export type Item = string | number | boolean

/** Whether a cell passes, by its values as they are or by those values as `itemKey` compares them. */
export type CellTest =
  | { readonly by: 'items'; readonly holds: (items: readonly Item[]) => boolean }
  | { readonly by: 'keys'; readonly holds: (keys: readonly string[]) => boolean }

const NONE: readonly never[] = []

export function itemsOf(cell: Cell): readonly Item[] {
  if (cell === null || cell === '') return NONE
  return Array.isArray(cell) ? cell : [cell]
}

/** Text is equal where search calls it equal; a number never equals a text by accident. */
export function itemKey(item: Item): string {
  if (typeof item === 'string') return foldText(item) || item
  return typeof item === 'number' ? `#${item}` : `?${item}`
}

/** What a condition asks of a cell; a condition whose values are missing holds of nobody. */
export function conditionTest({ test, values, on }: Condition, today: PlainDate): CellTest {
  const day = on ?? today
  const [first, second] = values
  switch (test) {
    case 'is':
      return isOneOf(values)
    case 'isNot':
      return not(isOneOf(values))
    case 'contains':
      return someText(values, (text, sought) => text.includes(sought))
    case 'startsWith':
      return someText(values, (text, sought) => text.startsWith(sought))
    case 'empty':
      return { by: 'items', holds: (items) => items.length === 0 }
    case 'notEmpty':
      return { by: 'items', holds: (items) => items.length > 0 }
    case 'atLeast':
      return someOrder((item) => compare(item, first) >= 0)
    case 'atMost':
      return someOrder((item) => compare(item, first) <= 0)
    case 'between':
      return someOrder((item) => compare(item, first) >= 0 && compare(item, second) <= 0)
    case 'withinDays':
      return dayTest(first, (days) => [day, addDays(day, days)])
    case 'beforeDays':
      return dayTest(first, (days) => ['', addDays(day, -days - 1)])
  }
}

function isOneOf(values: readonly Item[]): CellTest & { by: 'keys' } {
  const sought = new Set(values.flatMap(keysOfValue))
  return { by: 'keys', holds: (keys) => keys.some((key) => sought.has(key)) }
}

function not({ holds }: CellTest & { by: 'keys' }): CellTest {
  return { by: 'keys', holds: (keys) => !holds(keys) }
}

/** A number that was typed finds the same digits in a text, and a text of digits a number. */
function keysOfValue(value: Item): string[] {
  if (typeof value === 'number') return [itemKey(value), itemKey(String(value))]
  if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) {
    return [itemKey(value), itemKey(Number(value))]
  }
  return [itemKey(value)]
}

function someText(values: readonly Item[], holds: (text: string, sought: string) => boolean): CellTest {
  const sought = values.map((value) => itemKey(String(value)))
  return { by: 'keys', holds: (keys) => keys.some((key) => sought.some((one) => holds(key, one))) }
}

function someOrder(holds: (item: Item) => boolean): CellTest {
  return { by: 'items', holds: (items) => items.some(holds) }
}

/** Numbers by their worth, dates and text by their characters; NaN, which is neither more nor less, where nothing can be said. */
function compare(item: Item, value: Item | undefined): number {
  if (value === undefined || typeof item === 'boolean' || typeof value === 'boolean') return Number.NaN
  if (typeof item === 'string' && typeof value === 'string') return item < value ? -1 : item > value ? 1 : 0
  return toNumber(item) - toNumber(value)
}

function toNumber(item: string | number): number {
  return typeof item === 'string' && item.trim() === '' ? Number.NaN : Number(item)
}

const MOST_DAYS = 400_000

function dayTest(value: Item | undefined, window: (days: number) => [from: PlainDate, to: PlainDate]): CellTest {
  const days = value === undefined || typeof value === 'boolean' ? Number.NaN : toNumber(value)
  if (!(Math.abs(days) <= MOST_DAYS)) return { by: 'items', holds: () => false }
  const [from, to] = window(Math.trunc(days))
  return someOrder((item) => isDay(item) && item >= from && item <= to)
}

function isDay(item: Item): item is PlainDate {
  return typeof item === 'string' && /^\d{4}-\d\d-\d\d$/.test(item)
}
