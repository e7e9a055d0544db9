import { Alert, Anchor, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import { emptyDraft } from './member-draft.ts'
import { fieldsToSave } from './member-fields.ts'
import classes from './member-form.module.css'
import type { MemberForm } from './use-member-form.ts'

/** Says while a person is being added that they may be there already. */
export function SimilarPeople({ form }: { readonly form: MemberForm }) {
  const t = useTexts()
  const [draft] = useDebouncedValue(form.draft, 300)
  const fields = fieldsToSave(emptyDraft, draft)
  const input = Object.keys(fields).length === 0 ? skipToken : { fields }
  const rows =
    useQuery(
      orpc.members.similar.queryOptions({
        input,
        placeholderData: keepPreviousData,
      }),
    ).data?.rows ?? []
  if (rows.length === 0) return null

  return (
    <Alert color="ai" variant="light" title={t.members.form.similar} mb="sm" aria-live="polite">
      <ul className={classes.people}>
        {rows.slice(0, 2).map((row) => (
          <li key={row.id} className={classes.person}>
            <PersonLine person={row} />
            <Anchor component={Link} href={`/members/${row.id}`}>
              {t.members.form.open}
            </Anchor>
          </li>
        ))}
      </ul>
      <Text size="sm">{t.members.form.similarHint}</Text>
    </Alert>
  )
}
