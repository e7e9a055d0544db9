import type { Api } from '../../../src-shared/contract/contract.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import own from './backup-list.module.css'
import classes from './settings.module.css'

type Backups = Awaited<ReturnType<Api['backups']['status']>>['backups']

export function BackupList({ backups }: { readonly backups: Backups }) {
  const t = useTexts().settings.backups
  const f = useFormat()
  return (
    <section className={classes.panel}>
      <h3 id="backup-list">{t.list}</h3>
      <table className={own.table} aria-labelledby="backup-list">
        <thead>
          <tr>
            <th scope="col">{t.when}</th>
            <th scope="col">{t.where}</th>
            <th scope="col">{t.why}</th>
            <th scope="col" className={own.figure}>
              {t.size}
            </th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={`${backup.place} ${backup.fileName}`} title={backup.fileName}>
              <td>{f.dateTime(backup.createdAt)}</td>
              <td>{t.places[backup.place]}</td>
              <td>{t.reasons[backup.reason]}</td>
              <td className={own.figure}>{f.bytes(backup.bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
