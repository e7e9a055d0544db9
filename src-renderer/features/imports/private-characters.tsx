import { Paper, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import type { PrivateCharacter } from '../../../src-shared/contract/imports.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'

type PrivateCharactersProps = {
  characters: readonly PrivateCharacter[]
  chosen: ReadonlyMap<string, string>
  onChoose: (code: string, replacement: string) => void
}

/** 外字: characters that only one machine knew, asked once, with where they stand. */
export function PrivateCharacters({ characters, chosen, onChoose }: PrivateCharactersProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.imports.characters
  if (characters.length === 0) return null
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Title order={3}>{words.title}</Title>
        <Text size="sm">{words.lead}</Text>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.where}</Table.Th>
              <Table.Th>{words.code}</Table.Th>
              <Table.Th>{words.replacement}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {characters.map(({ code, count, examples, replacement }) => (
              <Table.Tr key={code}>
                <Table.Td>
                  {examples.map((one) => words.example(f.number(one.row), one.column, one.text)).join('　｜　')}
                  {count > examples.length && ` ${words.count(f.number(count))}`}
                </Table.Td>
                <Table.Td>{code}</Table.Td>
                <Table.Td>
                  <TextInput
                    size="xs"
                    w={90}
                    maxLength={4}
                    placeholder="〓"
                    aria-label={words.replacementOf(code)}
                    value={chosen.get(code) ?? replacement}
                    onChange={(event) => onChoose(code, event.currentTarget.value)}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Paper>
  )
}
