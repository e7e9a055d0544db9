import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './errors.ts'
import { progress } from './progress.ts'
import { receiptLayout } from './receipts.ts'
import { attachmentId, file, fundId, instant, label, line, operationId, plainDate, text } from './values.ts'
import { lockedClub, secret } from './ways-in.ts'

/** A club this laptop knows: its folder and when it was last open. */
export const knownClub = z.object({
  path: z.string(),
  name: z.string(),
  lastOpenedAt: instant.nullable(),
  available: z.boolean(),
})
export type KnownClub = z.infer<typeof knownClub>

/** `leftAt`: the old folder, where something in it could not be deleted; what is left there is no club any more. */
const movedClub = knownClub.extend({ leftAt: z.string().nullable() })
export type MovedClub = z.infer<typeof movedClub>

export const clubPictures = ['logo', 'seal'] as const
export type ClubPicture = (typeof clubPictures)[number]

export const yearStyles = ['western', 'era'] as const

/** What the club says of itself, on screen and on paper. */
export const clubSettings = z.object({
  name: label,
  nameKana: line,
  postalCode: line,
  address: line,
  phone: line,
  email: line,
  representative: line,
  /** 1–12. */
  fiscalYearStartMonth: z.int().min(1).max(12),
  /** 2026年度 or 令和8年度. */
  yearStyle: z.enum(yearStyles),
  /** IANA name. */
  timeZone: line,
  receiptLayout,
  receiptIssuer: line,
  receiptNote: line,
  /** Printed in the stamp box; empty leaves the box for a revenue stamp. */
  stampNote: line,
  taxNote: line,
  /** T and 13 digits, only for a registered club; empty prints no such line. */
  registrationNumber: line,
  /** The number the first receipt of a fiscal year gets, to go on from a paper book. */
  firstReceiptNumber: z.int().min(1).max(999_999),
  /** What member numbers begin with, and their digits, filled up with zeros; 0 for as many as the highest has. */
  numberPrefix: line.max(20),
  numberDigits: z.int().min(0).max(12),
  /** After how many fiscal years of arrears the club wants to be asked; 0: never. */
  arrearsYears: z.int().min(0).max(20),
  /** Pictures printed on receipts and letters; `setPicture` sets them. */
  logoId: attachmentId.nullable(),
  sealId: attachmentId.nullable(),
  /** 認定・特例認定: the number and days of the certificate, both days inclusive. Without it no donation certificate is made. */
  certificationNumber: line,
  certifiedOn: plainDate.nullable(),
  certifiedUntil: plainDate.nullable(),
  /** What a donation certificate says of local tax, where a prefecture or city has designated the body. */
  residentTax: line,
  /** 払込取扱票: the postal transfer account, digits only, its holder, and what stands in the message box. */
  slipAccount: line,
  slipHolder: line,
  slipText: text,
  /** 口座振替: the collector's code and name as the bank gave them, and the fund the money comes into. */
  debitCode: line,
  debitName: line,
  debitFundId: fundId.nullable(),
  /** The words of letters about money; empty: the usual ones. */
  requestText: text,
  reminderText: text,
  finalReminderText: text,
  /** What the check-in desk shows of somebody: the name alone, or what is owed too. */
  deskShows: z.enum(['name', 'owed']),
})
export type ClubSettings = z.infer<typeof clubSettings>

export const clubs = {
  /** `clubsFolder`: where clubs lie unless told otherwise; `newFolder`: where the next one is made if no folder is chosen. */
  list: procedure.output(z.object({ clubs: z.array(knownClub), clubsFolder: z.string(), newFolder: z.string() })),
  /** The club that is open, or null at the start screen; `locked` is one that waits to be unlocked. */
  current: procedure.output(
    z.object({
      club: knownClub.nullable(),
      demo: z.boolean(),
      locked: lockedClub.nullable(),
      /** A newer program has written the open club, which is only read here; the schemas of the file and of this program. */
      newer: z.object({ fileVersion: z.int(), appVersion: z.int() }).nullable(),
    }),
  ),
  /** Makes a club in a folder of its own and opens it. */
  create: procedure.input(z.object({ name: label, folder: z.string().optional() })).output(knownClub),
  open: procedure.input(z.object({ path: z.string() })).output(knownClub),
  /** Moves a club out of a synced or network folder to a safe one on this laptop, and opens it there. */
  moveHere: procedure.input(z.object({ path: z.string() })).output(movedClub),
  /**
   * Moves the open club's files into an empty folder of this laptop and opens it there, as the same device. The old
   * place is emptied only when each copy was read back and found the same.
   */
  moveTo: procedure.input(z.object({ folder: z.string() })).output(eventIterator(progress, movedClub)),
  close: procedure.output(z.object({})),
  /** Opens a believable sample club in a folder of its own. */
  openDemo: procedure.output(eventIterator(progress, knownClub)),
  /** Deletes a club's folder for ever; its name must be typed. */
  remove: procedure.input(z.object({ path: z.string(), typedName: z.string() })).output(z.object({})),
  /** Takes it off this laptop's list, the folder stays. */
  forget: procedure.input(z.object({ path: z.string() })).output(z.object({})),
  /** Unpacks a backup into a new folder and opens it, as a new device. One of a protected club needs its secret. */
  restore: procedure
    .input(z.object({ file, folder: z.string().optional(), secret: secret.optional() }))
    .output(eventIterator(progress, knownClub)),
}

export const settings = {
  get: procedure.output(clubSettings),
  update: procedure
    .input(clubSettings.omit({ logoId: true, sealId: true }).partial())
    .output(z.object({ operationId })),
  /**
   * The club's logo, or its seal (角印), as receipts and letters print it from now on: JPEG or PNG of at most 2 MB and
   * 2,000 × 2,000; null takes it away. What was issued before is printed as it was.
   */
  setPicture: procedure
    .input(z.object({ which: z.enum(clubPictures), picture: file.nullable() }))
    .output(z.object({ operationId })),
}

export const backup = z.object({
  fileName: z.string(),
  place: z.enum(['folder', 'second']),
  bytes: z.int(),
  createdAt: instant,
  reason: z.enum(['day', 'migration', 'asked']),
})

export const backups = {
  status: procedure.output(
    z.object({
      backups: z.array(backup),
      lastAt: instant.nullable(),
      secondPlace: z.string().nullable(),
      secondPlaceLastAt: instant.nullable(),
      /** More than 14 days without a copy in a second place. */
      secondPlaceDue: z.boolean(),
      daysWithoutSecondPlace: z.int().nullable(),
    }),
  ),
  /** Writes a verified backup beside the data, and to the second place when it is reachable. */
  create: procedure.output(
    eventIterator(progress, z.object({ fileName: z.string(), bytes: z.int(), secondPlaceWritten: z.boolean() })),
  ),
  /** One verified backup as a file, to save anywhere. */
  download: procedure.output(eventIterator(progress, z.object({ file }))),
  /** Reads the whole file of the open club, in a worker: false where it is damaged and a backup is needed. */
  check: procedure.output(z.object({ whole: z.boolean() })),
  setSecondPlace: procedure.input(z.object({ folder: z.string().nullable() })).output(z.object({})),
}

export const exports = {
  /** Every table as CSV and every attachment in one ZIP, so that a club can leave. */
  all: procedure.output(eventIterator(progress, z.object({ file, tables: z.int(), rows: z.int() }))),
}

export const app = {
  info: procedure.output(
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'browser', 'cli']),
      schemaVersion: z.int(),
      actor: z.string(),
      today: z.string(),
      /** `none` while the key lies in a file that only this user may read. */
      protection: z.enum(['none', 'passphrase']),
    }),
  ),
  /** The name this laptop's entries are signed with. */
  setActor: procedure.input(z.object({ name: label })).output(z.object({})),
  /** Preferences of this laptop: language, text size and the like; values are the screen's own. */
  preferences: procedure.output(z.record(z.string(), z.json())),
  setPreference: procedure.input(z.object({ key: line.min(1), value: z.json() })).output(z.object({})),
  /** Says which tables changed, after each committed write. */
  changes: procedure.output(
    eventIterator(z.object({ tables: z.array(z.string()), operationId: operationId.nullable() })),
  ),
  /** The system's own dialog for a folder, where the app has a window of its own (`host` is `electron`); null where none was picked. */
  pickFolder: procedure.output(z.object({ path: z.string().nullable() })),
  /** The licences of the packages of others in this program, as one text; null where it runs from source and was never built whole. */
  licences: procedure.output(z.object({ text: z.string().nullable() })),
  /** Something went wrong on a screen: written to the local log, never sent anywhere. */
  reportFault: procedure.input(z.object({ where: line, message: text })).output(z.object({})),
}
