import type { CustomField } from '../../../../src-shared/contract/custom-fields.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { CustomFieldId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { checkOwnValue } from '../../db/check-own-fields.ts'
import type { Ctx } from '../../db/ctx.ts'

type Stored = Omit<CustomField, 'choices' | 'sensitive' | 'required' | 'defaultValue'> & {
  choices: string
  sensitive: 0 | 1
  required: 0 | 1
  defaultValue: string | null
}

export function listCustomFields(ctx: Ctx): Outputs['customFields']['list'] {
  return ctx.read
    .rows<Stored>(
      `SELECT id, name, kind, choices, sensitive, position, required, default_value FROM custom_field
       WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY position, id`,
    )
    .map((field) => ({
      ...field,
      choices: JSON.parse(field.choices),
      sensitive: field.sensitive === 1,
      required: field.required === 1,
      defaultValue: field.defaultValue === null ? null : JSON.parse(field.defaultValue),
    }))
}

export function saveCustomField(ctx: Ctx, input: Inputs['customFields']['save']): Outputs['customFields']['save'] {
  const fields = listCustomFields(ctx)
  const id = input.id ?? (ctx.newId() as CustomFieldId)
  const before = fields.find((field) => field.id === input.id)
  if (input.id !== undefined && before === undefined) throw refuse('ROW_NOT_FOUND', { what: 'customField' })
  if (fields.some((field) => field.id !== id && field.name === input.name))
    throw refuse('NAME_TAKEN', { name: input.name })

  const value = {
    name: input.name,
    kind: input.kind,
    choices: input.choices ?? before?.choices ?? [],
    sensitive: input.sensitive ?? before?.sensitive ?? false,
    position: input.position ?? before?.position ?? fields.length,
  }
  const entry = {
    required: input.required ?? before?.required ?? false,
    defaultValue: input.defaultValue === undefined ? (before?.defaultValue ?? null) : input.defaultValue,
  }
  checkOwnValue(input, entry.defaultValue)
  const ops =
    before === undefined
      ? [ctx.ops.create('customField', id, { all: value, entry })]
      : [ctx.ops.set('customField', id, 'all', value), ctx.ops.set('customField', id, 'entry', entry)]
  return { id, operationId: ctx.write({ label: { kind: 'customField.save', name: input.name }, ops }) }
}

/** The values stay with the members, so that bringing the field back brings them back too. */
export function removeCustomField(
  ctx: Ctx,
  { id }: Inputs['customFields']['remove'],
): Outputs['customFields']['remove'] {
  const field = listCustomFields(ctx).find((candidate) => candidate.id === id)
  if (field === undefined) throw refuse('ROW_NOT_FOUND', { what: 'customField' })

  return {
    operationId: ctx.write({
      label: { kind: 'customField.remove', name: field.name },
      ops: [ctx.ops.remove('customField', id)],
    }),
  }
}
