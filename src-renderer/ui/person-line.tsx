import type { Status } from '../../src-shared/contract/members.ts'
import type { AttachmentId } from '../../src-shared/contract/values.ts'
import { useTexts } from '../hooks/use-texts.ts'
import classes from './person-line.module.css'
import { PersonPhoto } from './person-photo.tsx'

export interface Person {
  readonly name: string
  readonly kana: string
  readonly memberNumber: string
  readonly memberType?: string | undefined
  readonly status?: Status | undefined
  readonly photoId?: AttachmentId | null | undefined
}

interface Props {
  readonly person: Person
  /** `line` for choices, `cell` for the one line of a list's row, `title` where the person is the subject of the page. */
  readonly size?: 'line' | 'cell' | 'title'
}

/** A person, drawn the same everywhere: number, name with kana, type, and a state that is not the usual one. */
export function PersonLine({ person, size = 'line' }: Props) {
  const t = useTexts()
  const unusual = person.status && person.status !== 'active' ? t.fields.statuses[person.status] : ''

  return (
    <span
      className={classes.person}
      data-size={size}
      title={size === 'cell' ? `${person.memberNumber} ${person.name} ${person.kana}`.trim() : undefined}
    >
      {size === 'line' && person.photoId && <PersonPhoto photoId={person.photoId} />}
      {person.memberNumber && <span className={classes.number}>{person.memberNumber}</span>}
      <span className={classes.name}>{person.name}</span>
      {person.kana && <span className={classes.quiet}>{person.kana}</span>}
      {person.memberType && <span className={classes.quiet}>{person.memberType}</span>}
      {unusual && <span className={classes.status}>{unusual}</span>}
    </span>
  )
}
