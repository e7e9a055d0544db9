import type { FieldChange } from '../../src-shared/contract/history.ts'
import { isBlank, isWorthSaying } from '../../src-shared/domain/field-words.ts'
import { useTexts } from '../hooks/use-texts.ts'
import classes from './field-changes.module.css'
import { FieldWords } from './field-words.tsx'
import { useFieldName } from './use-field-words.ts'

/** What changed, field by field: before and after, in the words and figures that the forms use. */
export function FieldChanges({ changes }: { readonly changes: readonly FieldChange[] }) {
  const t = useTexts().history
  const nameOf = useFieldName()
  const said = changes.filter(isWorthSaying)
  if (said.length === 0) return null

  // A new row has no before: a column of blanks would only stand in the way.
  const isNew = said.every(({ before }) => isBlank(before))
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">{t.field}</th>
          {!isNew && <th scope="col">{t.before}</th>}
          <th scope="col">{isNew ? t.entered : t.after}</th>
        </tr>
      </thead>
      <tbody>
        {said.map(({ table, field, before, after }) => (
          <tr key={field}>
            <th scope="row">{nameOf({ table, field })}</th>
            {!isNew && (
              <td className={classes.before}>
                <FieldWords field={field} value={before} />
              </td>
            )}
            <td>
              <FieldWords field={field} value={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
