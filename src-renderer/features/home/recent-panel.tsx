import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './home.module.css'
import { Panel } from './panel.tsx'

export function RecentPanel() {
  const t = useTexts()
  const f = useFormat()
  const recent = useQuery(orpc.history.list.queryOptions({ input: { limit: 5 } })).data
  if (!recent || recent.total === 0) return null

  return (
    <Panel
      title={t.home.recent}
      aside={
        <Link href="/history" className={classes.link ?? ''}>
          {t.home.allHistory}
        </Link>
      }
    >
      <ul className={classes.list}>
        {recent.entries.map(({ operationId, label, actor, at }) => (
          <li key={operationId} className={classes.recent}>
            <time className={classes.recentTime} dateTime={at}>
              {f.dayMonth(at)} {f.time(at)}
            </time>
            <span>{t.operations.by(actor, t.operations.did[label.kind](label))}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
