import { Checkbox, Table, Text } from '@mantine/core'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { ListChoice } from './list-choice.ts'
import css from './lists.module.css'

type Lost = Outputs['lists']['check']['lost']

type LostCharactersProps = {
  readonly lost: Lost
  readonly choice: ListChoice
  readonly onSubstitute: (substitute: boolean) => void
}

const MOST_NAMES = 3

/** Each character that would be lost, in whose name it stands and what would stand instead. */
export function LostCharacters({ lost, choice, onSubstitute }: LostCharactersProps) {
  const texts = useTexts()
  const t = texts.lists
  const f = useFormat()
  const isPaper = choice.format === 'pdf'
  const title = (isPaper ? t.lostOnPaper : t.lost)(f.number(lost.length))
  return (
    <section className={css.lost} aria-label={title}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <div className={css.lostRows}>
        <Table verticalSpacing={2} horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t.lostCharacter}</Table.Th>
              <Table.Th>{t.lostNames}</Table.Th>
              <Table.Th>{t.lostSubstitute}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lost.map(({ character, codePoint, names, substitute }) => (
              <Table.Tr key={codePoint}>
                <Table.Td title={codePoint}>
                  {character} <small>{codePoint}</small>
                </Table.Td>
                <Table.Td>
                  {names.slice(0, MOST_NAMES).join(texts.fields.listSeparator)}
                  {names.length > MOST_NAMES && ` ${t.moreNames(f.number(names.length - MOST_NAMES))}`}
                </Table.Td>
                <Table.Td>{substitute}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {!isPaper && (
        <Checkbox
          mt="xs"
          label={t.substitute}
          checked={choice.substitute}
          onChange={(event) => onSubstitute(event.currentTarget.checked)}
        />
      )}
    </section>
  )
}
