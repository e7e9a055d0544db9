import { z } from 'zod'
import { columnKey } from './columns.ts'
import { procedure } from './errors.ts'
import { label, layoutId, line, operationId } from './values.ts'

/** How a printed list looks: `table` its columns in rows, `full` a block a person, `phone` name and phone in two columns, `byGroup` a heading a group, `circulation` boxes to tick in turn. */
export const listDesigns = ['table', 'full', 'phone', 'byGroup', 'circulation'] as const

/** What a list shows and how it is printed: the same on screen, in a spreadsheet and on paper. */
export const layoutBody = z.object({
  columns: z.array(columnKey).max(80),
  sort: columnKey.default('kana'),
  descending: z.boolean().default(false),
  design: z.enum(listDesigns).default('table'),
  paper: z.enum(['a4', 'b5']).default('a4'),
  landscape: z.boolean().default(false),
  /** The column whose values head the parts of `byGroup`: `memberType`, `groups:班`, … */
  groupBy: columnKey.default('memberType'),
  /** One row a household, under its head. */
  perHousehold: z.boolean().default(false),
  /** Printed under the title. */
  remark: line.default(''),
})
export type LayoutBody = z.infer<typeof layoutBody>

export const layout = z.object({ id: layoutId, name: label, body: layoutBody, position: z.int() })
export type Layout = z.infer<typeof layout>

/** Saved layouts: the views of the roster and the designs of lists. */
export const layouts = {
  list: procedure.output(z.array(layout)),
  save: procedure.input(layout.partial({ id: true, position: true })).output(z.object({ id: layoutId, operationId })),
  remove: procedure.input(z.object({ id: layoutId })).output(z.object({ operationId })),
}
