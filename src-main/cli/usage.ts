import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { tableLines } from './table.ts'
import type { Terminal } from './terminal.ts'

export function usageOf({ name, usage }: Command, { t }: Terminal): string {
  const more = name === 'import' ? `\n\n${t.mapForm}` : ''
  return `${t.commands[name]}\n\n  npm run -s meibo -- ${`${name} ${usage}`.trim()}${more}\n\n${t.common}`
}

export function usageOfAll({ t }: Terminal): string {
  const lines = tableLines(commands.map(({ name }) => [`  ${name}`, t.commands[name]]))
  return [t.usage, '', ...lines, '', t.common].join('\n')
}
