import { Checkbox } from '@mantine/core'
import { IconCheck, IconPointFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { OpenMatters } from '../../../src-shared/contract/belonging.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './open-matters-list.module.css'

type OpenMattersListProps = {
  readonly matters: OpenMatters
  readonly endTerms: boolean
  readonly onEndTerms: (end: boolean) => void
}

/** What still ties a person to the club. What ends by itself has a tick; the rest is for somebody to see to. */
export function OpenMattersList({ matters, endTerms, onEndTerms }: OpenMattersListProps) {
  const t = useTexts()
  const words = t.members.leave.open
  const lines = useMatterLines(matters)
  const terms = [...matters.offices, ...matters.groups].map(({ name }) => name)

  return (
    <section aria-label={words.title} className={classes.matters}>
      <h3 className={classes.title}>{words.title}</h3>
      {terms.length > 0 && (
        <Checkbox
          checked={endTerms}
          onChange={(event) => onEndTerms(event.currentTarget.checked)}
          label={words.endTerms}
          description={terms.join(t.fields.listSeparator)}
        />
      )}
      {lines.length > 0 && (
        <ul className={classes.list}>
          {lines.map((line) => (
            <li key={line}>
              <Mark>
                <IconPointFilled size={10} aria-hidden />
              </Mark>
              {line}
            </li>
          ))}
        </ul>
      )}
      {terms.length === 0 && lines.length === 0 && (
        <p className={classes.nothing}>
          <Mark>
            <IconCheck size={16} aria-hidden />
          </Mark>
          {words.nothing}
        </p>
      )}
    </section>
  )
}

function Mark({ children }: { readonly children: ReactNode }) {
  return <span className={classes.mark}>{children}</span>
}

function useMatterLines({ dues, credit, headOf, paysFor, guardianOf, ...rest }: OpenMatters): readonly string[] {
  const t = useTexts()
  const f = useFormat()
  const words = t.members.leave.open
  const listed = (all: readonly { name: string }[]) => all.map(({ name }) => name).join(t.fields.listSeparator)
  const names = (people: OpenMatters['paysFor']) =>
    people.map(({ name }) => words.person(name)).join(t.fields.listSeparator)
  return [
    dues.count > 0 && words.dues(f.number(dues.count), f.money(dues.amount)),
    credit > 0 && words.credit(f.money(credit)),
    headOf !== null && words.headOf(headOf),
    paysFor.length > 0 && words.paysFor(names(paysFor)),
    guardianOf.length > 0 && words.guardianOf(names(guardianOf)),
    rest.activities.length > 0 && words.activities(listed(rest.activities)),
    rest.registrations.length > 0 && words.registrations(listed(rest.registrations)),
  ].filter((line) => line !== false)
}
