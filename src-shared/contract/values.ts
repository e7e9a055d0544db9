import { z } from 'zod'

/** A calendar day `YYYY-MM-DD` in the organisation's own time zone; never a point in time. */
export const plainDate = z.iso.date()
export type PlainDate = string

/** A time of day `HH:MM`, or empty where nobody said. */
export const timeOfDay = z.string().regex(/^$|^([01]\d|2[0-3]):[0-5]\d$/)

/** A point in time, ISO 8601 in UTC. */
export const instant = z.iso.datetime()
export type Instant = string

/** Money in the currency's smallest unit (yen), never a fraction. */
export const amount = z.int().min(-999_999_999_999).max(999_999_999_999)
export const positiveAmount = z.int().min(1).max(999_999_999_999)

/** A fiscal year is named by the calendar year of its first day. */
export const fiscalYear = z.int().min(1900).max(2200)

/** A file that crosses the wire as bytes with its name; the wire refuses a bare `Uint8Array`. */
export const file = z.file()

export const memberId = z.uuid().brand<'MemberId'>()
export const householdId = z.uuid().brand<'HouseholdId'>()
export const memberTypeId = z.uuid().brand<'MemberTypeId'>()
export const customFieldId = z.uuid().brand<'CustomFieldId'>()
export const memberStatusId = z.uuid().brand<'MemberStatusId'>()
export const groupId = z.uuid().brand<'GroupId'>()
export const groupMembershipId = z.uuid().brand<'GroupMembershipId'>()
export const tagId = z.uuid().brand<'TagId'>()
export const officeId = z.uuid().brand<'OfficeId'>()
export const officeTermId = z.uuid().brand<'OfficeTermId'>()
export const guardianId = z.uuid().brand<'GuardianId'>()
export const segmentId = z.uuid().brand<'SegmentId'>()
export const layoutId = z.uuid().brand<'LayoutId'>()
export const attachmentId = z.uuid().brand<'AttachmentId'>()
export const feeId = z.uuid().brand<'FeeId'>()
export const chargeId = z.uuid().brand<'ChargeId'>()
export const paymentId = z.uuid().brand<'PaymentId'>()
export const receiptId = z.uuid().brand<'ReceiptId'>()
export const feeAgreementId = z.uuid().brand<'FeeAgreementId'>()
export const billingRunId = z.uuid().brand<'BillingRunId'>()
export const fundId = z.uuid().brand<'FundId'>()
export const paymentMethodId = z.uuid().brand<'PaymentMethodId'>()
export const contactId = z.uuid().brand<'ContactId'>()
export const batchId = z.uuid().brand<'BatchId'>()
export const refundId = z.uuid().brand<'RefundId'>()
export const bankLineId = z.uuid().brand<'BankLineId'>()
export const ledgerAccountId = z.uuid().brand<'LedgerAccountId'>()
export const expenseId = z.uuid().brand<'ExpenseId'>()
export const transferId = z.uuid().brand<'TransferId'>()
export const cashCountId = z.uuid().brand<'CashCountId'>()
export const booksExportId = z.uuid().brand<'BooksExportId'>()
export const debitMandateId = z.uuid().brand<'DebitMandateId'>()
export const debitRequestId = z.uuid().brand<'DebitRequestId'>()
export const noticeId = z.uuid().brand<'NoticeId'>()
export const activityId = z.uuid().brand<'ActivityId'>()
export const sessionId = z.uuid().brand<'SessionId'>()
export const eventId = z.uuid().brand<'EventId'>()
export const ticketId = z.uuid().brand<'TicketId'>()
export const registrationId = z.uuid().brand<'RegistrationId'>()
export const arrangementId = z.uuid().brand<'ArrangementId'>()
export const meetingId = z.uuid().brand<'MeetingId'>()
export const voterId = z.uuid().brand<'VoterId'>()
export const agendaItemId = z.uuid().brand<'AgendaItemId'>()
export const responseId = z.uuid().brand<'ResponseId'>()
export const operationId = z.uuid().brand<'OperationId'>()
export const importId = z.uuid().brand<'ImportId'>()

export type MemberId = z.infer<typeof memberId>
export type HouseholdId = z.infer<typeof householdId>
export type MemberTypeId = z.infer<typeof memberTypeId>
export type CustomFieldId = z.infer<typeof customFieldId>
export type MemberStatusId = z.infer<typeof memberStatusId>
export type GroupId = z.infer<typeof groupId>
export type GroupMembershipId = z.infer<typeof groupMembershipId>
export type TagId = z.infer<typeof tagId>
export type OfficeId = z.infer<typeof officeId>
export type OfficeTermId = z.infer<typeof officeTermId>
export type GuardianId = z.infer<typeof guardianId>
export type SegmentId = z.infer<typeof segmentId>
export type LayoutId = z.infer<typeof layoutId>
export type AttachmentId = z.infer<typeof attachmentId>
export type FeeId = z.infer<typeof feeId>
export type ChargeId = z.infer<typeof chargeId>
export type PaymentId = z.infer<typeof paymentId>
export type ReceiptId = z.infer<typeof receiptId>
export type FeeAgreementId = z.infer<typeof feeAgreementId>
export type BillingRunId = z.infer<typeof billingRunId>
export type FundId = z.infer<typeof fundId>
export type PaymentMethodId = z.infer<typeof paymentMethodId>
export type ContactId = z.infer<typeof contactId>
export type BatchId = z.infer<typeof batchId>
export type RefundId = z.infer<typeof refundId>
export type BankLineId = z.infer<typeof bankLineId>
export type LedgerAccountId = z.infer<typeof ledgerAccountId>
export type ExpenseId = z.infer<typeof expenseId>
export type TransferId = z.infer<typeof transferId>
export type CashCountId = z.infer<typeof cashCountId>
export type BooksExportId = z.infer<typeof booksExportId>
export type DebitMandateId = z.infer<typeof debitMandateId>
export type DebitRequestId = z.infer<typeof debitRequestId>
export type NoticeId = z.infer<typeof noticeId>
export type ActivityId = z.infer<typeof activityId>
export type SessionId = z.infer<typeof sessionId>
export type EventId = z.infer<typeof eventId>
export type TicketId = z.infer<typeof ticketId>
export type RegistrationId = z.infer<typeof registrationId>
export type ArrangementId = z.infer<typeof arrangementId>
export type MeetingId = z.infer<typeof meetingId>
export type VoterId = z.infer<typeof voterId>
export type AgendaItemId = z.infer<typeof agendaItemId>
export type ResponseId = z.infer<typeof responseId>
export type OperationId = z.infer<typeof operationId>
export type ImportId = z.infer<typeof importId>

/** Who pays: a member, or a contact who is none. */
export const payerId = z.union([memberId, contactId])
export type PayerId = z.infer<typeof payerId>

/** Who comes: a member, or a contact as a visitor or guest. */
export const personId = payerId
export type PersonId = PayerId

/** A window into a list: lists cross the wire in pages of at most 1,000. */
export const page = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(1000).default(100) }

/** Free text as typed; `line` is one line, `text` may hold several. */
export const line = z.string().max(500)
/** What something is called: never blank. */
export const label = z.string().trim().min(1).max(500)
export const text = z.string().max(20_000)
