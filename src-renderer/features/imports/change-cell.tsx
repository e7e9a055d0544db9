import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { cellWords } from './cell-words.ts'
import css from './preview-columns.module.css'

/** before → after, both as a person reads them. */
export function ChangeCell({ field, before, after }: { field: string; before: unknown; after: unknown }) {
  const t = useTexts()
  const f = useFormat()
  const was = cellWords(field, before, t, f)
  const becomes = cellWords(field, after, t, f) || t.imports.check.emptyValue
  if (was === '')
    return (
      <ins className={css.added} title={becomes}>
        ＋ {becomes}
      </ins>
    )
  return (
    <span className={css.change} title={`${was} ${t.imports.check.to} ${becomes}`}>
      <del>{was}</del> <span>{t.imports.check.to}</span> <ins>{becomes}</ins>
    </span>
  )
}
