import { Fragment } from 'react'
import { Link } from 'wouter'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './home.module.css'
import { Panel } from './panel.tsx'

type Counts = Awaited<ReturnType<Api['members']['counts']>>

export function MembersPanel({ counts }: { readonly counts: Counts }) {
  const t = useTexts().home
  const f = useFormat()
  const types = counts.byType.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count)
  const most = Math.max(1, ...types.map(({ count }) => count))
  const paused = counts.byStatus.paused ?? 0

  return (
    <Panel
      title={t.members}
      aside={
        <Link href="/members" className={classes.figure ?? ''}>
          {t.people(f.number(counts.present))}
        </Link>
      }
    >
      <div className={classes.body}>
        <dl className={classes.types}>
          {types.map(({ memberTypeId, name, count }) => (
            <Fragment key={memberTypeId ?? ''}>
              <dt>{name || t.noType}</dt>
              <dd aria-hidden>
                <div className={classes.typeBar} style={{ width: `${(count / most) * 100}%` }} />
              </dd>
              <dd>{f.number(count)}</dd>
            </Fragment>
          ))}
        </dl>
        {paused > 0 && <p className={classes.detail}>{t.paused(f.number(paused))}</p>}
      </div>
    </Panel>
  )
}
