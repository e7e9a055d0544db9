import { z } from 'zod'
import { procedure } from './errors.ts'
import { customValue } from './members.ts'
import { customFieldId, label, line, operationId } from './values.ts'

const done = z.object({ operationId })

export const customFieldKinds = ['text', 'longText', 'number', 'date', 'yesNo', 'choice', 'choices'] as const
export const customField = z.object({
  id: customFieldId,
  name: label,
  kind: z.enum(customFieldKinds),
  choices: z.array(line.min(1)).max(200),
  /** Health, belief and the like: never in search, lists or exports unless asked. */
  sensitive: z.boolean(),
  /** A form asks for it before it saves. */
  required: z.boolean(),
  /** What a new member begins with. */
  defaultValue: customValue,
  position: z.int(),
})
export type CustomField = z.infer<typeof customField>

export const customFields = {
  list: procedure.output(z.array(customField)),
  save: procedure
    .input(
      customField.partial({
        ...{ id: true, position: true, choices: true, sensitive: true },
        ...{ required: true, defaultValue: true },
      }),
    )
    .output(z.object({ id: customFieldId, operationId })),
  remove: procedure.input(z.object({ id: customFieldId })).output(done),
}
