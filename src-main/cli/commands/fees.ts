import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Fee } from '../../../src-shared/contract/fees.ts'
import type { MemberTypeId } from '../../../src-shared/contract/values.ts'
import { command, Fault, required, UsageError } from '../command.ts'
import { fieldCatalogs } from '../field-words.ts'
import { money } from '../money.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

export const fees = command({
  name: 'fees',
  usage: '[--add NAME --amount N [--type MEMBERTYPE] [--once]]',
  options: {
    add: { type: 'string' },
    amount: { type: 'string' },
    type: { type: 'string', multiple: true, default: [] },
    once: { type: 'boolean', default: false },
  },
  run: async ({ values }, { club, terminal }) => {
    const api = await club()
    if (values.add !== undefined) return addFee(api, { ...values, add: values.add }, terminal)

    const [list, types] = await Promise.all([api.fees.list(), api.memberTypes.list()])

    if (terminal.json) terminal.printJson(list)
    else printFees(list, new Map(types.map(({ id, name }) => [id, name])), terminal)
  },
})

async function addFee(
  api: Api,
  {
    add: name,
    amount,
    type,
    once,
  }: {
    add: string
    amount?: string | undefined
    type: string[]
    once: boolean
  },
  { t, locale, json, say, printJson }: Terminal,
): Promise<void> {
  const yen = Number(required(amount, '--amount'))
  if (!Number.isInteger(yen) || yen < 1) throw new UsageError('--amount')
  const types = await api.memberTypes.list()
  const memberTypeIds = type.map((asked) => {
    const found = types.find((one) => one.name === asked)
    if (found === undefined) throw new Fault(t.noSuchType(asked))
    return found.id
  })

  const saved = await api.fees.save({ name, amount: yen, memberTypeIds, rhythm: once ? 'once' : 'yearly' })

  if (json) printJson(saved)
  else say(t.feeSaved(name, money(yen, locale)))
}

function printFees(list: readonly Fee[], types: ReadonlyMap<MemberTypeId, string>, { t, locale, say }: Terminal): void {
  if (list.length === 0) say(t.noFees)
  const lines = list.map((fee) => [
    fee.name,
    money(fee.amount, locale),
    fieldCatalogs[locale].rhythms[fee.rhythm],
    fee.memberTypeIds.map((id) => types.get(id) ?? '').join(', ') || t.everyMember,
  ])
  for (const line of tableLines(lines)) say(line)
}
