import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './errors.ts'
import { layoutBody } from './layouts.ts'
import { differenceAsked, memberRow, people } from './members.ts'
import { progress } from './progress.ts'
import { file, instant, line, operationId, page, plainDate } from './values.ts'

export const listFormats = ['xlsx', 'csv', 'pdf', 'vcard'] as const
/** `office`: for the club's own work, everything. Handed to members or to somebody outside, consents are kept. */
export const audiences = ['office', 'members', 'outside'] as const

const disclosure = {
  audience: z.enum(audiences).default('office'),
  /** Leaves out whoever was never asked, too; those who refused are left out in any case. */
  onlyConsented: z.boolean().default(false),
  /** For whom and why, kept in the record and, on paper, printed as a watermark. Act on the Protection of Personal Information, article 29. */
  recipient: line.default(''),
  purpose: line.default(''),
}

const request = {
  who: people,
  /** Left out: for the office every column, in the form that reads back without a difference; else the usual few. */
  layout: layoutBody.optional(),
  title: line.default(''),
  format: z.enum(listFormats),
  ...disclosure,
  /** The day of ages, groups and offices, and with `membersOn` of membership: who belonged on it; today where left out. */
  on: plainDate.optional(),
  membersOn: z.boolean().default(false),
  encoding: z.enum(['utf-8', 'cp932']).default('utf-8'),
  /** Writes the substitute of each character that CP932 does not have; otherwise such a file is refused. */
  substitute: z.boolean().default(false),
  locale: z.enum(['ja', 'en']).default('ja'),
}

/** A character that CP932 cannot write or no font can print, whose names hold it, and what would stand instead. */
export const lostCharacter = z.object({
  character: z.string(),
  codePoint: z.string(),
  count: z.int(),
  names: z.array(z.string()),
  substitute: z.string(),
})

/** 社員名簿 and 年間役員名簿: Act on Promotion of Specified Non-profit Activities, articles 28 and 29. */
export const legalLists = ['members', 'officers'] as const

/** No operation where the club is only read. */
const made = z.object({ file, rows: z.int(), operationId: operationId.nullable() })

export const lists = {
  /** What a list would hold, before it is made: how many, whom consents leave out, what CP932 cannot write. */
  check: procedure.input(z.object(request)).output(
    z.object({
      rows: z.int(),
      /** Left out because they refused, or were never asked. */
      refused: z.int(),
      unasked: z.int(),
      /** Cells blanked because that item was refused. */
      withheld: z.int(),
      sensitiveColumns: z.array(z.string()),
      lost: z.array(lostCharacter),
      /** On paper: the columns are too many for the sheet, and on which sheets they would fit; null where there is room. */
      crowded: z.array(z.object({ paper: z.enum(['a4', 'b5']), landscape: z.boolean() })).nullable(),
      first: z.array(memberRow),
      /** The first rows as a spreadsheet would hold them. */
      sample: z.object({ headers: z.array(z.string()), rows: z.array(z.array(z.string())) }),
    }),
  ),
  /** The first sheets as they would print, to be looked at while choosing: not recorded, not for handing out. */
  preview: procedure.input(z.object(request)).output(z.object({ pdf: file, shown: z.int(), total: z.int() })),
  /** Makes the file and records that it was made. */
  make: procedure.input(z.object(request)).output(eventIterator(progress, made)),
  /** A list the law asks for: of members on a day, or of everyone who was an officer in the fiscal year of that day. */
  makeLegal: procedure
    .input(
      z.object({
        list: z.enum(legalLists),
        on: plainDate,
        format: z.enum(['xlsx', 'pdf']),
        /** The copy for the public shows no addresses of persons. */
        withAddresses: z.boolean().default(true),
        locale: z.enum(['ja', 'en']).default('ja'),
        recipient: line.default(''),
        purpose: line.default(''),
      }),
    )
    .output(eventIterator(progress, made)),
  /** What differs between two days of the roster, a line for each cell that changed; `rows` counts the people. */
  makeDifference: procedure
    .input(
      z.object({
        ...differenceAsked,
        format: z.enum(['xlsx', 'csv']),
        locale: z.enum(['ja', 'en']).default('ja'),
        recipient: line.default(''),
        purpose: line.default(''),
      }),
    )
    .output(eventIterator(progress, made)),
  /** What left the program: who, when, what, for whom, why. */
  records: procedure.input(z.object({ ...page })).output(
    z.object({
      total: z.int(),
      records: z.array(
        z.object({
          id: z.uuid(),
          exportedAt: instant,
          actor: z.string(),
          title: z.string(),
          format: z.string(),
          members: z.int(),
          columns: z.array(z.string()),
          recipient: z.string(),
          purpose: z.string(),
          fileName: z.string(),
        }),
      ),
    }),
  ),
}
