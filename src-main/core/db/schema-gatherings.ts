import type { Flag, Json, Synced } from './schema-columns.ts'

/** Tables of attendance, events and general meetings. */
export interface GatheringTables {
  activity: Synced & {
    name: string
    kind: string
    place: string
    note: string
    position: number
    endsOn: string | null
    expected: string
    timetable: string
    onHolidays: string
    lateAs: string
    leftEarlyAs: string
    excusedAs: string
    minimumRate: number | null
    unseenSessions: number | null
  }
  session: Synced & {
    activityId: string
    heldOn: string
    startsAt: string
    endsAt: string
    place: string
    title: string
    cancelled: Flag
    cancelReason: string
  }
  attendance: Synced & {
    sessionId: string
    personId: string
    state: string | null
    note: string
    scannedAt: string | null
    desk: string
  }
  event: Synced & {
    name: string
    kind: string
    place: string
    address: string
    onlineAddress: string
    description: string
    template: Flag
    startsOn: string | null
    startsAt: string
    endsOn: string | null
    endsAt: string
    opensOn: string | null
    closesOn: string | null
    capacity: number | null
    approval: Flag
    organiserIds: Json<string[]>
    questions: string
    attachmentIds: Json<string[]>
    cancelled: Flag
    cancelReason: string
  }
  ticket: Synced & {
    eventId: string
    name: string
    capacity: number | null
    position: number
    amount: number
    guestAmount: number
    prices: string
    feeId: string | null
  }
  registration: Synced & {
    eventId: string
    personId: string
    ticketId: string
    appliedAt: string
    broughtById: string | null
    wish: string
    reason: string
    answers: string
    note: string
    turnout: string | null
    arrivedAt: string | null
    told: string | null
  }
  arrangement: Synced & { eventId: string; name: string; kind: string; places: string; position: number }
  assignment: Synced & { arrangementId: string; registrationId: string; placeId: string | null }
  meeting: Synced & {
    name: string
    kind: string
    place: string
    onlineAddress: string
    note: string
    heldOn: string | null
    startsAt: string
    endsAt: string
    answerBy: string | null
    recordOn: string
    unit: string
    votes: string
    voteFeeId: string | null
    fixedOn: string | null
    quorumOf: number
    quorumIn: number
    quorumMore: Flag
    standing: string
    proxyLimit: number | null
    chair: string
    secretary: string
    signatories: Json<string[]>
    openedAt: string | null
    closedAt: string | null
    course: string
  }
  voter: Synced & {
    meetingId: string
    memberId: string
    householdId: string | null
    votes: number
    serial: number
    name: string
  }
  agendaItem: Synced & {
    meetingId: string
    position: number
    title: string
    text: string
    kind: string
    majority: string
    majorityOf: number
    majorityIn: number
    majorityMore: Flag
    base: string
    inPerson: string
    proxies: string
    casting: string | null
    course: string
  }
  response: Synced & {
    meetingId: string
    voterId: string
    kind: string
    receivedAt: string
    proxyTo: string | null
    proxyName: string
    votes: string
    note: string
  }
}
