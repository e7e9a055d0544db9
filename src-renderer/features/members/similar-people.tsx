import { Alert, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import { emptyDraft, type MemberDraft } from './member-draft.ts'
import { fieldsToSave } from './member-fields.ts'
import classes from './member-form.module.css'
import { SimilarCard } from './similar-card.tsx'
import type { MemberForm } from './use-member-form.ts'

/** Says while a person is being added that they may be there already; they can be looked at without leaving the form. */
export function SimilarPeople({ form }: { readonly form: MemberForm }) {
  const t = useTexts()
  const [telling] = useDebouncedValue(JSON.stringify(tellingOf(form.draft)), 300)
  const fields = JSON.parse(telling) as ReturnType<typeof tellingOf>
  const isTelling = Object.keys(fields).length > 0
  const found = useQuery(
    orpc.members.similar.queryOptions({
      input: isTelling ? { fields } : skipToken,
      placeholderData: keepPreviousData,
    }),
  ).data?.rows
  const rows = (isTelling && found) || []
  // The card takes room from the form: the field that is being filled in stays in sight.
  useEffect(() => {
    if (rows.length > 0) document.activeElement?.scrollIntoView({ block: 'nearest' })
  }, [rows.length])

  return (
    // Always there, so that whoever listens hears what comes into it.
    <div aria-live="polite">
      {rows.length > 0 && (
        <Alert color="ai" variant="light" title={t.members.form.similar} mb="sm">
          <ul className={classes.people}>
            {rows.slice(0, 2).map((row) => (
              <li key={row.id} className={classes.person}>
                <PersonLine person={row} />
                <SimilarCard person={row} />
              </li>
            ))}
          </ul>
          <Text size="sm">{t.members.form.similarHint}</Text>
        </Alert>
      )}
    </div>
  )
}

const telling = [
  ...['memberNumber', 'familyName', 'givenName', 'familyNameKana', 'givenNameKana', 'fullName'],
  ...['birthDate', 'phone', 'mobile', 'email', 'postalCode', 'prefecture', 'city', 'street'],
] as const

/** What tells one person from another; nothing is asked again while a note is written. */
function tellingOf(draft: MemberDraft) {
  const fields = Object.entries(fieldsToSave(emptyDraft, draft))
  return Object.fromEntries(fields.filter(([name]) => (telling as readonly string[]).includes(name)))
}
