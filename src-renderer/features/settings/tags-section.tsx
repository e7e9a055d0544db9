import { useQuery } from '@tanstack/react-query'
import type { Tag } from '../../../src-shared/contract/groups.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { EditableList } from './editable-list.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'
import { TagForm } from './tag-form.tsx'
import { useRemoveItem } from './use-remove-item.ts'

export function TagsSection() {
  const t = useTexts().belonging.tags
  const f = useFormat()
  const tags = useQuery(orpc.tags.list.queryOptions())
  const remove = useRemoveItem<Tag>(({ id }) => api.tags.remove({ id }), t)
  if (tags.isError) return <FailureState error={tags.error} onRetry={() => void tags.refetch()} />

  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      {tags.data ? (
        <EditableList
          items={tags.data}
          empty={t.empty}
          addLabel={t.add}
          onRemove={remove}
          onPlace={({ id, name }, position) => api.tags.save({ id, name, position })}
          line={({ name, memberCount }) => (
            <>
              <div className={classes.itemText}>
                <p className={classes.itemName}>{name}</p>
              </div>
              <span className={classes.itemFigure}>{t.members(f.number(memberCount))}</span>
            </>
          )}
          form={(tag, close) => <TagForm tag={tag} onClose={close} />}
        />
      ) : (
        <LoadingState />
      )}
    </>
  )
}
