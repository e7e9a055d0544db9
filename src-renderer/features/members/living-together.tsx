import { Anchor } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Member } from '../../../src-shared/contract/members.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import classes from './belonging.module.css'
import { BelongingPart } from './belonging-part.tsx'

/** The household of a person: who is in it, who is its head, and how letters go there. */
export function LivingTogether({ member }: { readonly member: Member }) {
  const t = useTexts()
  const words = t.belonging.household
  const { householdId } = member
  const household = useQuery(
    orpc.households.get.queryOptions({ input: householdId ? { id: householdId } : skipToken }),
  ).data
  if (householdId === null || household === undefined) {
    return (
      <BelongingPart title={words.title}>
        <p className={classes.quiet}>{householdId === null ? words.none : ''}</p>
      </BelongingPart>
    )
  }

  return (
    <BelongingPart title={words.title}>
      <p>
        <Anchor component={Link} href={`/members/households?household=${householdId}`}>
          {household.name}
        </Anchor>
        <span className={classes.quiet}>　{words.lettersAre(t.fields.letters[household.letters])}</span>
      </p>
      <ul className={classes.lines}>
        {household.members.map((person) => (
          <li key={person.id} className={classes.line}>
            <div className={classes.lineText}>
              {person.id === member.id ? (
                <PersonLine person={person} />
              ) : (
                <Anchor component={Link} href={`/members/${person.id}`}>
                  <PersonLine person={person} />
                </Anchor>
              )}
            </div>
            {person.id === household.headId && <span className={classes.headMark}>{words.head}</span>}
          </li>
        ))}
      </ul>
    </BelongingPart>
  )
}
