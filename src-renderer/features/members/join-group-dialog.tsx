import { Anchor, Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Group } from '../../../src-shared/contract/groups.ts'
import type { People } from '../../../src-shared/contract/members.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { TermFields } from './term-fields.tsx'
import { useAct } from './use-act.ts'
import { useTerm } from './use-term.ts'

type JoinGroupDialogProps = {
  readonly who: People
  readonly count: number
  readonly today: string
  readonly onClose: () => void
  readonly onDone?: () => void
}

/** Puts one person, or all that are marked, into a group from a day on. */
export function JoinGroupDialog({ who, count, today, onClose, onDone }: JoinGroupDialogProps) {
  const t = useTexts().belonging
  const f = useFormat()
  const words = t.groups
  const groups = useQuery(orpc.groups.list.queryOptions()).data ?? []
  const [groupId, setGroupId] = useState<string | null>(null)
  const [role, setRole] = useState('')
  const [only, setOnly] = useState(true)
  const [tried, setTried] = useState(false)
  const term = useTerm({ startsOn: today, endsOn: null })
  const { busy, error, run } = useAct()
  const group = groups.find(({ id }) => id === groupId)
  const hasOthers = group !== undefined && groups.some(({ id, kind }) => id !== group.id && kind === group.kind)

  async function join(): Promise<void> {
    setTried(true)
    if (group === undefined || term.unreadable || busy) return
    const terms = { ...term.days, role: role.trim(), only: only && hasOthers }
    const done = await run(() => api.groups.assign({ groupId: group.id, who, ...terms }))
    if (done === null) return
    notifyDone(doneWords(group, done.count), { undo: done.operationId })
    onDone?.()
    onClose()
  }
  function doneWords({ name }: Group, joined: number): string {
    if (joined === 0) return words.joinedNone(name)
    return count === 1 ? words.joined(name) : words.joinedAll(f.number(joined), name)
  }

  return (
    <FormDialog
      title={count === 1 ? words.join : words.markedTitle(f.number(count))}
      doLabel={words.join}
      busy={busy}
      error={error}
      onDo={() => void join()}
      onClose={onClose}
    >
      <SearchSelect
        label={words.which}
        data={[...Map.groupBy(groups, ({ kind }) => kind)].map(([kind, some]) => ({
          group: kind || words.noKind,
          items: some.map(({ id, name }) => ({ value: id as string, label: name })),
        }))}
        value={groupId}
        onChange={setGroupId}
        error={tried && group === undefined && words.choose}
        required
        data-autofocus
      />
      {groups.length === 0 && (
        <p>
          {words.noGroups}{' '}
          <Anchor component={Link} href="/settings/groups">
            {words.toSettings}
          </Anchor>
        </p>
      )}
      <TermFields term={term} />
      <TextInput label={words.role} value={role} onChange={(event) => setRole(event.currentTarget.value)} />
      {hasOthers && (
        <Checkbox
          label={words.only(group.kind || words.noKind)}
          checked={only}
          onChange={(event) => setOnly(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  )
}
