import { ActionIcon, Button, Select } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './filter.module.css'
import { type ConditionContext, FilterCondition } from './filter-condition.tsx'
import { DEEPEST_GROUP, type DraftGroup, type DraftPart, emptyDraft, groupModes, isGroup } from './filter-draft.ts'

type FilterGroupProps = ConditionContext & {
  readonly group: DraftGroup
  readonly depth: number
  /** The condition that was just added with this group, where the hands go on. */
  readonly first?: string | undefined
  readonly onChange: (group: DraftGroup) => void
  /** Undefined of the outermost, which stays, and whose mode stands in the head of the builder. */
  readonly onRemove?: () => void
}

/** Conditions that hold together, one of them, or none; groups may stand inside groups. */
export function FilterGroup({ group, depth, first, onChange, onRemove, ...context }: FilterGroupProps) {
  const t = useTexts()
  const words = t.roster.filter
  const change = (part: DraftPart) =>
    onChange({ ...group, parts: group.parts.map((one) => (one.id === part.id ? part : one)) })
  const remove = (id: string) => onChange({ ...group, parts: group.parts.filter((one) => one.id !== id) })
  const [added, setAdded] = useState<string>()
  function add(part: DraftPart): void {
    setAdded(isGroup(part) ? part.parts[0]?.id : part.id)
    onChange({ ...group, parts: [...group.parts, part] })
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
    <div role="group" aria-label={words.group} className={classes.group} data-depth={depth}>
      {onRemove && (
        <div className={classes.groupHead}>
          <GroupMode group={group} onChange={onChange} />
          <ActionIcon className={classes.remove} aria-label={words.removeGroup} onClick={onRemove}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      )}
      {group.parts.length > 0 && (
        <ul className={classes.parts}>
          {group.parts.map((part) =>
            isGroup(part) ? (
              <li key={part.id}>
                <FilterGroup
                  {...context}
                  group={part}
                  first={added}
                  depth={depth + 1}
                  onChange={change}
                  onRemove={() => remove(part.id)}
                />
              </li>
            ) : (
              <FilterCondition
                key={part.id}
                {...context}
                condition={part}
                autoFocus={part.id === added || part.id === first}
                onChange={change}
                onRemove={() => remove(part.id)}
              />
            ),
          )}
        </ul>
      )}
      <div className={classes.adding}>
        <AddButton label={words.addCondition} onClick={() => add(newCondition())} />
        {depth < DEEPEST_GROUP && (
          <AddButton
            label={words.addGroup}
            onClick={() => add({ ...emptyDraft(), mode: 'any', parts: [newCondition()] })}
          />
        )}
      </div>
    </div>
  )
}

type GroupModeProps = {
  readonly group: DraftGroup
  readonly onChange: (group: DraftGroup) => void
}

/** Whether all, one or none of the conditions must hold. */
export function GroupMode({ group, onChange }: GroupModeProps) {
  const words = useTexts().roster.filter
  return (
    <Select
      className={classes.mode}
      size="sm"
      aria-label={words.mode}
      allowDeselect={false}
      data={groupModes.map((mode) => ({ value: mode, label: words.modes[mode] }))}
      value={group.mode}
      onChange={(picked) => {
        const mode = groupModes.find((one) => one === picked)
        if (mode) onChange({ ...group, mode })
      }}
    />
  )
}

/** Most clubs ask for a type first. */
export function newCondition(): DraftPart {
  return { id: crypto.randomUUID(), column: 'memberType', test: 'is', values: [], on: null }
}

function AddButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button
      variant="subtle"
      size="compact-md"
      leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}
