import { useQuery } from '@tanstack/react-query'
import type { CustomField } from '../../../src-shared/contract/custom-fields.ts'
import { isEmptyAnswer } from '../../../src-shared/domain/own-field-value.ts'
import { api, orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { useFieldWords } from '../../ui/use-field-words.ts'
import { EditableList } from './editable-list.tsx'
import { FieldForm } from './field-form.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'
import { useRemoveItem } from './use-remove-item.ts'

export function FieldsSection() {
  const texts = useTexts()
  const t = texts.settings.fields
  const words = texts.belonging.settings
  const fieldWords = useFieldWords()
  const fields = useQuery(orpc.customFields.list.queryOptions())
  const remove = useRemoveItem<CustomField>(({ id }) => api.customFields.remove({ id }), t)
  if (fields.isError) return <FailureState error={fields.error} onRetry={() => void fields.refetch()} />

  const described = ({ kind, choices, sensitive, required, defaultValue }: CustomField) =>
    [
      texts.fields.customKinds[kind],
      choices.join('・'),
      required && words.isRequired,
      !isEmptyAnswer(defaultValue) && words.begins(fieldWords('', defaultValue)),
      sensitive && t.private,
    ]
      .filter(Boolean)
      .join(' ｜ ')
  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      {fields.data ? (
        <EditableList
          items={fields.data}
          empty={t.empty}
          addLabel={t.add}
          onRemove={remove}
          onPlace={(field, position) => api.customFields.save({ ...field, position })}
          line={(field) => (
            <div className={classes.itemText}>
              <p className={classes.itemName}>{field.name}</p>
              <p className={classes.quiet}>{described(field)}</p>
            </div>
          )}
          form={(field, close) => <FieldForm field={field} onClose={close} />}
        />
      ) : (
        <LoadingState />
      )}
    </>
  )
}
