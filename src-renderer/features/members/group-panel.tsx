import { ActionIcon, Anchor, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Filter } from '../../../src-shared/contract/filters.ts'
import type { GroupId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { WritePart } from '../../ui/write-part.tsx'
import classes from './belonging.module.css'
import panelClasses from './member-panel.module.css'
import { MembershipTermDialog } from './membership-term-dialog.tsx'
import { PersonPicker } from './person-picker.tsx'
import { useTermWords } from './use-term-words.ts'
import { useUndoable } from './use-undoable.ts'

type Answer = Awaited<ReturnType<typeof api.groups.people>>
type InGroup = Answer['people'][number]

/** One group: who is in it, who was, and a place to put somebody in. */
export function GroupPanel({ id, onClose }: { readonly id: GroupId; readonly onClose: () => void }) {
  const asked = useQuery(orpc.groups.people.queryOptions({ input: { id } }))
  const group = asked.data
  return (
    <SidePanel
      label={group?.name ?? ''}
      shows={id}
      head={group && <h2 className={panelClasses.panelTitle}>{group.name}</h2>}
      onClose={onClose}
    >
      {asked.isPending && <LoadingState />}
      {asked.isError && !group && <FailureState error={asked.error} onRetry={() => void asked.refetch()} />}
      {group && <GroupBody group={group} />}
    </SidePanel>
  )
}

function GroupBody({ group }: { readonly group: Answer }) {
  const t = useTexts().belonging
  const f = useFormat()
  const words = t.groupsPage
  const present = group.people.filter(({ today }) => today)
  const others = group.people.filter(({ today }) => !today)

  return (
    <div className={panelClasses.padded}>
      <WritePart>
        <PutIn group={group} present={present} />
      </WritePart>
      <section>
        <div className={classes.headed}>
          <h3 className={panelClasses.heading}>{words.people(f.number(present.length))}</h3>
          {present.length > 0 && (
            <Button component={Link} href={rosterOf(group)} variant="default">
              {words.list}
            </Button>
          )}
        </div>
        {present.length === 0 && <p className={classes.quiet}>{words.nobody}</p>}
        <PeopleLines group={group} people={present} />
      </section>
      {others.length > 0 && (
        <details>
          <summary>{words.past(f.number(others.length))}</summary>
          <PeopleLines group={group} people={others} />
        </details>
      )}
    </div>
  )
}

/** The roster with just the people of a group, as its screen takes a filter from its address. */
function rosterOf({ id, kind }: Answer): string {
  const where: Filter = { column: kind === '' ? 'groups' : `groups:${kind}`, test: 'is', values: [id] }
  return `/members?show=all&where=${encodeURIComponent(JSON.stringify(where))}`
}

function PutIn({ group, present }: { readonly group: Answer; readonly present: readonly InGroup[] }) {
  const t = useTexts()
  const words = t.belonging.groupsPage
  const act = useUndoable()
  const today = useQuery(orpc.app.info.queryOptions()).data?.today ?? null

  return (
    <PersonPicker
      key={present.length}
      label={words.addPerson}
      placeholder={words.find}
      nothing={t.members.form.payer.nothing}
      except={new Set(present.map(({ memberId }) => memberId))}
      value={null}
      onPick={(person) =>
        person &&
        void act(
          () => api.groups.assign({ groupId: group.id, who: { ids: [person.id] }, startsOn: today }),
          t.belonging.groups.joined(group.name),
        )
      }
    />
  )
}

type PeopleLinesProps = { readonly group: Answer; readonly people: readonly InGroup[] }

function PeopleLines({ group, people }: PeopleLinesProps) {
  const [changing, setChanging] = useState<InGroup | null>(null)
  return (
    <ul className={classes.lines}>
      {people.map((person) => (
        <PersonOfGroup key={person.membershipId} group={group} person={person} onChange={() => setChanging(person)} />
      ))}
      {changing && (
        <MembershipTermDialog
          membership={{ ...changing, id: changing.membershipId, name: group.name }}
          onClose={() => setChanging(null)}
        />
      )}
    </ul>
  )
}

type PersonOfGroupProps = { readonly group: Answer; readonly person: InGroup; readonly onChange: () => void }

function PersonOfGroup({ group, person, onChange }: PersonOfGroupProps) {
  const t = useTexts().belonging
  const act = useUndoable()
  const termWords = useTermWords()
  const today = useQuery(orpc.app.info.queryOptions()).data?.today
  const who = { ids: [person.memberId] }

  return (
    <li className={classes.line}>
      <div className={classes.lineText}>
        <Anchor component={Link} href={`/members/${person.memberId}?tab=belonging`}>
          <PersonLine person={person} />
        </Anchor>
        <p className={classes.quiet}>{[person.role, termWords(person)].filter(Boolean).join('　')}</p>
      </div>
      <WritePart>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t.edit(person.name)} title={t.edit(person.name)}>
              <IconDots size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={onChange}>{t.groups.change(group.name)}</Menu.Item>
            {person.today && today && (
              <Menu.Item
                onClick={() =>
                  void act(
                    () => api.groups.release({ groupId: group.id, who, endsOn: today }),
                    t.groups.ended(group.name),
                  )
                }
              >
                {t.groups.end}
              </Menu.Item>
            )}
            <Menu.Item
              onClick={() =>
                void act(() => api.groups.removeMembership({ id: person.membershipId }), t.groups.takenOut(group.name))
              }
            >
              {t.mistake}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </WritePart>
    </li>
  )
}
