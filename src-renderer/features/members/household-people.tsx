import { ActionIcon, Anchor, Menu, SegmentedControl, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useId } from 'react'
import { Link } from 'wouter'
import type { MemberRow } from '../../../src-shared/contract/members.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import { WritePart } from '../../ui/write-part.tsx'
import classes from './belonging.module.css'
import panelClasses from './member-panel.module.css'
import { PersonPicker } from './person-picker.tsx'
import { useUndoable } from './use-undoable.ts'

type Household = Awaited<ReturnType<typeof api.households.get>>
type HouseholdPeopleProps = { readonly household: Household }

/** Who lives here, who is the head, and how many envelopes go here. */
export function HouseholdPeople({ household }: HouseholdPeopleProps) {
  const t = useTexts()
  const f = useFormat()
  const { members } = household
  const words = t.members.households

  return (
    <>
      <section>
        <h3 className={panelClasses.heading}>{words.members(f.number(members.length))}</h3>
        {members.length === 0 && <p className={classes.quiet}>{words.nobody}</p>}
        <ul className={classes.lines}>
          {members.map((person) => (
            <OnePerson key={person.id} household={household} person={person} />
          ))}
        </ul>
      </section>
      <WritePart>
        <MoveIn household={household} />
      </WritePart>
      <Letters household={household} />
    </>
  )
}

function OnePerson({ household, person }: HouseholdPeopleProps & { readonly person: MemberRow }) {
  const t = useTexts().belonging.household
  const act = useUndoable()
  const { id, name, headId, members } = household
  const isHead = person.id === headId
  const others = members.filter((one) => one.id !== person.id).map((one) => one.id)
  const save = (change: { headId?: MemberId | null; memberIds?: MemberId[] }) =>
    api.households.save({ id, name, ...change })

  return (
    <li className={classes.line}>
      <div className={classes.lineText}>
        <Anchor component={Link} href={`/members/${person.id}`}>
          <PersonLine person={person} />
        </Anchor>
      </div>
      {isHead && <span className={classes.headMark}>{t.head}</span>}
      <WritePart>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t.acts(person.name)} title={t.acts(person.name)}>
              <IconDots size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {isHead ? (
              <Menu.Item onClick={() => void act(() => save({ headId: null }), t.headCleared)}>{t.noHead}</Menu.Item>
            ) : (
              <Menu.Item onClick={() => void act(() => save({ headId: person.id }), t.headChosen(person.name))}>
                {t.makeHead}
              </Menu.Item>
            )}
            <Menu.Item onClick={() => void act(() => save({ memberIds: others }), t.takenOut(person.name))}>
              {t.takeOut}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </WritePart>
    </li>
  )
}

function MoveIn({ household: { id, name, members } }: HouseholdPeopleProps) {
  const t = useTexts()
  const words = t.belonging.household
  const act = useUndoable()
  const ids = members.map((person) => person.id)

  return (
    <PersonPicker
      key={ids.length}
      label={words.addPerson}
      placeholder={words.find}
      nothing={t.members.form.payer.nothing}
      except={new Set(ids)}
      value={null}
      onPick={(person) =>
        person &&
        void act(() => api.households.save({ id, name, memberIds: [...ids, person.id] }), words.added(person.name))
      }
    />
  )
}

const kinds = ['one', 'each'] as const

function Letters({ household: { id, name, letters } }: HouseholdPeopleProps) {
  const t = useTexts()
  const words = t.belonging.household
  const act = useUndoable()
  const label = useId()

  return (
    <div>
      <Text id={label} size="sm">
        {words.letters}
      </Text>
      <WriteFields>
        <SegmentedControl
          aria-labelledby={label}
          data={kinds.map((value) => ({ value, label: t.fields.letters[value] }))}
          value={letters}
          onChange={(value) =>
            void act(
              () => api.households.save({ id, name, letters: kinds.find((kind) => kind === value) ?? letters }),
              words.lettersSaved,
            )
          }
        />
      </WriteFields>
    </div>
  )
}
