import { Link } from 'wouter'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { Money } from '../../ui/money.tsx'
import css from './books.module.css'

type Preview = Outputs['books']['previewExport']

/** The first lines as they will go out, and what somebody may want to settle before. */
export function ExportPreview({ preview }: { readonly preview: Preview }) {
  const {
    books: t,
    fields: { listSeparator },
  } = useTexts()
  const f = useFormat()
  const words = t.export
  return (
    <>
      {preview.unmapped.length > 0 && (
        <section className={css.panel}>
          <h3>{words.unmapped}</h3>
          <p>{preview.unmapped.map((each) => nameOf(each, words)).join(listSeparator)}</p>
          <p className={css.quiet}>
            {words.unmappedHint} <Link href="/books/accounts">{t.tabs.accounts}</Link>
          </p>
        </section>
      )}
      {preview.lost.length > 0 && (
        <section className={css.panel}>
          <h3>{words.lost}</h3>
          <p>
            {preview.lost
              .map(({ character, substitute, count }) => words.lostAs(character, substitute, f.number(count)))
              .join(listSeparator)}
          </p>
        </section>
      )}
      <section className={css.panel}>
        <h3>{words.sample}</h3>
        <table className={css.table}>
          <thead>
            <tr>
              <th>{words.columns.day}</th>
              <th>{words.columns.debit}</th>
              <th>{words.columns.credit}</th>
              <th className={css.figure}>{words.columns.amount}</th>
              <th>{words.columns.description}</th>
            </tr>
          </thead>
          <tbody>
            {preview.sample.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name and never change places
              <tr key={place}>
                <td>{f.dateShort(line.day)}</td>
                <td>{line.debit}</td>
                <td>{line.credit}</td>
                <td className={css.figure}>
                  <Money amount={line.amount} />
                </td>
                <td>{line.description}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function nameOf({ kind, name }: Preview['unmapped'][number], words: { noAccount: string; noFund: string }): string {
  return kind === 'none' ? words.noAccount : kind === 'fund' ? words.noFund : name
}
