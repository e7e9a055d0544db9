import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { MemberDifference } from '../../../src-shared/contract/members.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import classes from './difference.module.css'
import { useChangeWords } from './use-change-words.ts'

type DifferencePanelProps = { readonly difference: MemberDifference; readonly onClose: () => void }

/** One person's differences, cell by cell. */
export function DifferencePanel({ difference, onClose }: DifferencePanelProps) {
  const t = useTexts().difference
  const [, go] = useLocation()
  const { fieldName, valueWords } = useChangeWords()
  const isChange = difference.kind === 'changed'

  return (
    <SidePanel
      label={t.panel(difference.name)}
      shows={difference.id}
      head={
        <h2 className={classes.panelTitle}>
          <PersonLine person={difference} size="title" />
        </h2>
      }
      onClose={onClose}
    >
      <div className={classes.panelBody}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              {isChange && <th scope="col">{t.before}</th>}
              <th scope="col">{isChange ? t.after : t.columns.about}</th>
            </tr>
          </thead>
          <tbody>
            {difference.changes.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{fieldName(field)}</th>
                {isChange && <td className={classes.old}>{valueWords(field, before)}</td>}
                <td>{valueWords(field, after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Button variant="default" onClick={() => go(`/members/${difference.id}`)}>
          {t.open}
        </Button>
      </div>
    </SidePanel>
  )
}
