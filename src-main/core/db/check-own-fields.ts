import { z } from 'zod'
import type { CustomField } from '../../../src-shared/contract/custom-fields.ts'
import { plainDate } from '../../../src-shared/contract/values.ts'
import { isEmptyAnswer } from '../../../src-shared/domain/own-field-value.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { checkDates } from './check-dates.ts'
import type { Connection } from './connection.ts'

type Values = Readonly<Record<string, unknown>>

/** A field of the club's own, as far as checking a value needs it. */
export type OwnField = Pick<CustomField, 'id' | 'name' | 'kind' | 'required' | 'defaultValue'>

export function ownFields(db: Connection): readonly OwnField[] {
  return db
    .rows<Omit<OwnField, 'required' | 'defaultValue'> & { required: 0 | 1; defaultValue: string | null }>(
      `SELECT id, name, kind, required, default_value FROM custom_field
       WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY position, id`,
    )
    .map(({ required, defaultValue, ...field }) => ({
      ...field,
      required: required === 1,
      defaultValue: defaultValue === null ? null : JSON.parse(defaultValue),
    }))
}

/** Refuses a value that is not of its field's kind, or that belongs to no field. What is not named is not looked at. */
export function checkOwnValues(fields: readonly OwnField[], values: Values): void {
  for (const [id, value] of Object.entries(values)) {
    const field = fields.find((one) => one.id === id)
    if (field === undefined) throw refuse('ROW_NOT_FOUND', { what: 'customField' })
    checkOwnValue(field, value)
  }
}

export function checkOwnValue({ name, kind }: Pick<OwnField, 'name' | 'kind'>, value: unknown): void {
  if (isEmptyAnswer(value)) return
  if (!shapes[kind].safeParse(value).success) throw refuse('FIELD_VALUE_WRONG', { name })
  if (kind === 'date') checkDates(String(value))
}

/** Refuses to leave empty what has to be filled in: all such fields of a new member, of another only what is named. */
export function checkRequired(fields: readonly OwnField[], values: Values, named?: Values): void {
  const empty = fields.filter(
    ({ id, required }) => required && isEmptyAnswer(values[id]) && (named === undefined || Object.hasOwn(named, id)),
  )
  if (empty.length > 0) throw refuse('FIELDS_REQUIRED', { names: empty.map(({ name }) => name) })
}

/** What a new member begins with, where nothing was said. */
export function withDefaults(fields: readonly OwnField[], values: Values): Values {
  const begun = fields.flatMap(({ id, defaultValue }) => (isEmptyAnswer(defaultValue) ? [] : [[id, defaultValue]]))
  return { ...Object.fromEntries(begun), ...values }
}

const shapes: Readonly<Record<CustomField['kind'], z.ZodType>> = {
  text: z.string(),
  longText: z.string(),
  number: z.number(),
  date: plainDate,
  yesNo: z.boolean(),
  choice: z.string(),
  choices: z.array(z.string()),
}
