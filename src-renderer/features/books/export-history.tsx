import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { saveFile } from '../../ui/save-file.ts'
import { notifyFailure } from '../../ui/toasts.tsx'
import css from './books.module.css'

/** What went out before, for whoever has lost the file. */
export function ExportHistory() {
  const t = useTexts().books.export
  const f = useFormat()
  const found = useQuery(orpc.books.exports.queryOptions()).data
  const again = useMutation(
    orpc.books.exportAgain.mutationOptions({
      onSuccess: ({ file }) => saveFile(file, file.name),
      onError: notifyFailure,
    }),
  )
  if (found === undefined || found.length === 0) return null
  return (
    <section className={css.panel}>
      <h3>{t.history}</h3>
      <table className={css.table}>
        <tbody>
          {found.map(({ id, format, exportedAt, first, last, entries, fileName }) => (
            <tr key={id}>
              <th scope="row">{f.dateTime(exportedAt)}</th>
              <td>{t.formats[format]}</td>
              <td>{t.days(f.dateShort(first), f.dateShort(last))}</td>
              <td className={css.figure}>{t.entries(f.number(entries))}</td>
              <td className={css.figure}>
                <Button
                  variant="subtle"
                  size="compact-md"
                  aria-label={t.againOf(fileName)}
                  onClick={() => again.mutate({ id })}
                >
                  {t.again}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
