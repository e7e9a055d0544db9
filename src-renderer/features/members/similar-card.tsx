import { Anchor, Button, Group, Popover, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Member, MemberRow } from '../../../src-shared/contract/members.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import classes from './member-form.module.css'

/** Shows somebody's entry beside the form that is being written. */
export function SimilarCard({ person }: { readonly person: MemberRow }) {
  const t = useTexts().entry.similar
  const [open, setOpen] = useState(false)

  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="left-end"
      offset={36}
      width={360}
      shadow="md"
      withRoles={false}
      hideDetached={false}
      trapFocus
      returnFocus
    >
      {/* At the edge of the panel, so that the form stays in sight. */}
      <Popover.Target>
        <span className={classes.personEdge} />
      </Popover.Target>
      <Button
        variant="subtle"
        size="compact-md"
        flex="none"
        aria-label={t.lookAt(person.name)}
        onClick={() => setOpen(true)}
      >
        {t.look}
      </Button>
      <Popover.Dropdown role="dialog" aria-label={t.lookAt(person.name)}>
        <Stack gap="sm">
          <PersonLine person={person} />
          <Entry person={person} />
          <Group justify="space-between">
            <Anchor component={Link} href={`/members/${person.id}`}>
              {t.openPerson}
            </Anchor>
            <Button variant="default" data-autofocus onClick={() => setOpen(false)}>
              {t.close}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

function Entry({ person }: { readonly person: MemberRow }) {
  const t = useTexts()
  const asked = useQuery(orpc.members.get.queryOptions({ input: { id: person.id } }))
  const facts = useFacts(asked.data)
  if (facts === null) return <LoadingState />
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value || t.entry.similar.empty}</dd>
        </div>
      ))}
    </dl>
  )
}

function useFacts(member: Member | undefined): readonly (readonly [name: string, value: string])[] | null {
  const t = useTexts().fields.member
  const f = useFormat()
  if (member === undefined) return null
  return [
    [t.birthDate, f.date(member.birthDate)],
    [t.phone, f.phone(member.phone)],
    [t.mobile, f.phone(member.mobile)],
    [t.email, member.email],
    [t.address, `${f.postalCode(member.postalCode)} ${member.address}`.trim()],
    [t.joinedOn, f.date(member.joinedOn)],
  ]
}
