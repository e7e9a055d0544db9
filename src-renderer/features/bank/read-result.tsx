import { Alert, Button, Table, Text } from '@mantine/core'
import type { StatementLine, StatementMapping } from '../../../src-shared/contract/bank.ts'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { Money } from '../../ui/money.tsx'
import css from './bank.module.css'
import { MappingForm } from './mapping-form.tsx'
import { plainKana } from './plain-kana.ts'

type Read = Outputs['bank']['read']

const SHOWN_LINES = 12
const SHOWN_PROBLEMS = 8

type ReadResultProps = {
  fileName: string
  read: Read
  hasFund: boolean
  keeping: boolean
  onMapping: (mapping: StatementMapping) => void
  onKeep: () => void
}

/** What was found in a file, before anything is kept. */
export function ReadResult({ fileName, read, hasFund, keeping, onMapping, onKeep }: ReadResultProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.bank.read
  const fresh = read.lines.length - read.known

  return (
    <>
      <div>
        <Text fw={600}>{fileName}</Text>
        <Text>{recognised(read, words)}</Text>
        {read.lines.length > 0 && (
          <Text role="status" size="lg" fw={600}>
            {fresh === 0 ? words.nothingNew : words.found(f.number(fresh), f.number(read.known))}
          </Text>
        )}
        {read.lines.length === 0 && <Text>{words.noLines}</Text>}
        <Figures lines={read.lines} />
        {read.balances !== null && <Text>{read.balances ? words.balances : words.balancesBroken}</Text>}
      </div>
      {read.alike > 0 && <Alert>{words.alike(f.number(read.alike))}</Alert>}
      <Problems problems={read.problems} />
      {fresh > 0 && (
        <div>
          <Button size="md" disabled={!hasFund} loading={keeping} onClick={onKeep}>
            {words.keep(f.number(fresh))}
          </Button>
        </div>
      )}
      {read.profile === null && read.sample.length > 0 && (
        <MappingForm
          key={JSON.stringify(read.mapping)}
          sample={read.sample}
          mapping={read.mapping}
          onMapping={onMapping}
        />
      )}
      {read.lines.length > 0 && <Lines lines={read.lines} />}
    </>
  )
}

function recognised(
  { profile, profileName, mappingFrom }: Read,
  words: ReturnType<typeof useTexts>['bank']['read'],
): string {
  if (profile !== null) return words.recognised(profileName)
  if (mappingFrom === 'remembered') return words.byRemembered
  return mappingFrom === 'guessed' ? words.byGuess : words.byHand
}

function Figures({ lines }: { lines: Read['lines'] }) {
  const t = useTexts()
  const f = useFormat()
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return null
  const say = (all: Read['lines'], words: (count: string, sum: string) => string) =>
    words(f.number(all.length), f.money(all.reduce((sum, { amount }) => sum + Math.abs(amount), 0)))
  const figures = [
    t.bank.read.period(f.date(first.day), f.date(last.day)),
    say(
      lines.filter(({ amount }) => amount > 0),
      t.bank.read.moneyIn,
    ),
    say(
      lines.filter(({ amount }) => amount < 0),
      t.bank.read.moneyOut,
    ),
  ]
  return <Text>{figures.join('\u3000')}</Text>
}

function Problems({ problems }: { problems: Read['problems'] }) {
  const t = useTexts()
  const f = useFormat()
  if (problems.length === 0) return null
  const rest = problems.length - SHOWN_PROBLEMS
  return (
    <Alert color="shu" title={t.bank.read.problems(f.number(problems.length))}>
      {problems.slice(0, SHOWN_PROBLEMS).map(({ row, code, text }) => (
        <Text key={`${row} ${code} ${text}`}>{t.bank.problem(row, t.bank.problems[code](text))}</Text>
      ))}
      {rest > 0 && <Text>{t.bank.read.moreProblems(f.number(rest))}</Text>}
    </Alert>
  )
}

function Lines({ lines }: { lines: readonly StatementLine[] | Read['lines'] }) {
  const t = useTexts()
  const f = useFormat()
  const { day, text, amount, balance } = t.bank.read.columns
  return (
    <section aria-label={t.bank.read.sample}>
      <Text fw={600}>{t.bank.read.sample}</Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{day}</Table.Th>
            <Table.Th>{text}</Table.Th>
            <Table.Th ta="end">{amount}</Table.Th>
            <Table.Th ta="end">{balance}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.slice(0, SHOWN_LINES).map((line) => (
            <Table.Tr key={line.id}>
              <Table.Td>{f.dateShort(line.day)}</Table.Td>
              <Table.Td>
                {plainKana(line.payerText)} <span className={css.quiet}>{plainKana(line.description)}</span>
              </Table.Td>
              <Table.Td ta="end">
                <Money amount={line.amount} />
              </Table.Td>
              <Table.Td ta="end">{line.balance !== null && <Money amount={line.balance} />}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
