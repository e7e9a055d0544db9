import { Select } from '@mantine/core'
import { entryYearOf, schoolYearOn, schoolYears } from '../../../src-shared/domain/school-year.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ageOn } from './age-on.ts'
import classes from './member-form.module.css'
import type { MemberForm } from './use-member-form.ts'

type SchoolYearFieldProps = { readonly form: MemberForm; readonly today: string }

const byBirth = 'byBirth'
/** Past this age nobody is asked for a school year. */
const LAST_AGE = 24

/** The school year told by the birth date, or another for who entered school earlier or later; it moves up by itself. */
export function SchoolYearField({ form, today }: SchoolYearFieldProps) {
  const t = useTexts()
  const words = t.belonging.form
  const { birthDate, schoolEntryYear } = form.draft
  const isPupil = birthDate !== null && birthDate <= today && ageOn(birthDate, today) <= LAST_AGE
  if (!isPupil && schoolEntryYear === null) return null

  const told = schoolYearOn({ birthDate, schoolEntryYear: null }, today)
  const chosen = schoolEntryYear === null ? null : schoolYearOn({ birthDate, schoolEntryYear }, today)
  const auto = told === null ? words.schoolYearNone : words.schoolYearAuto(t.fields.schoolYears[told])
  return (
    <Select
      className={classes.wide}
      label={words.schoolYear}
      allowDeselect={false}
      data={[
        { value: byBirth, label: auto },
        ...schoolYears.map((value) => ({ value: value as string, label: t.fields.schoolYears[value] })),
      ]}
      value={chosen ?? byBirth}
      onChange={(value) => {
        const year = schoolYears.find((each) => each === value)
        form.set('schoolEntryYear', year === undefined ? null : entryYearOf(year, today))
      }}
    />
  )
}
