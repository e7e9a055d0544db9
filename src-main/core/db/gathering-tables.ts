/** The register groups of attendance, events and general meetings; see `synced-tables.ts`. */
export const gatheringTables = {
  activity: {
    groups: {
      all: ['name', 'kind', 'place', 'note', 'position', 'endsOn'],
      expected: ['expected'],
      timetable: ['timetable', 'onHolidays'],
      rate: ['lateAs', 'leftEarlyAs', 'excusedAs', 'minimumRate', 'unseenSessions'],
    },
    json: ['expected', 'timetable'],
  },
  session: {
    groups: {
      all: ['activityId', 'heldOn', 'startsAt', 'endsAt', 'place', 'title'],
      cancel: ['cancelled', 'cancelReason'],
    },
  },
  attendance: {
    groups: { who: ['sessionId', 'personId'], mark: ['state', 'note'], scan: ['scannedAt', 'desk'] },
  },
  event: {
    groups: {
      all: ['name', 'kind', 'place', 'address', 'onlineAddress', 'description', 'template'],
      time: ['startsOn', 'startsAt', 'endsOn', 'endsAt'],
      entry: ['opensOn', 'closesOn', 'capacity', 'approval'],
      organisers: ['organiserIds'],
      questions: ['questions'],
      files: ['attachmentIds'],
      cancel: ['cancelled', 'cancelReason'],
    },
    json: ['organiserIds', 'questions', 'attachmentIds'],
  },
  ticket: {
    groups: {
      all: ['eventId', 'name', 'capacity', 'position'],
      pricing: ['amount', 'guestAmount', 'prices', 'feeId'],
    },
    json: ['prices'],
  },
  registration: {
    groups: {
      who: ['eventId', 'personId', 'appliedAt', 'broughtById'],
      place: ['ticketId'],
      wish: ['wish', 'reason'],
      answers: ['answers', 'note'],
      turnout: ['turnout', 'arrivedAt'],
      told: ['told'],
    },
    json: ['answers'],
  },
  arrangement: { groups: { all: ['eventId', 'name', 'kind', 'places', 'position'] }, json: ['places'] },
  assignment: { groups: { all: ['arrangementId', 'registrationId', 'placeId'] } },
  meeting: {
    groups: {
      all: ['name', 'kind', 'place', 'onlineAddress', 'note'],
      time: ['heldOn', 'startsAt', 'endsAt', 'answerBy'],
      entitled: ['recordOn', 'unit', 'votes', 'voteFeeId', 'fixedOn'],
      rules: ['quorumOf', 'quorumIn', 'quorumMore', 'standing', 'proxyLimit'],
      minutes: ['chair', 'secretary', 'signatories', 'openedAt', 'closedAt', 'course'],
    },
    json: ['signatories'],
  },
  voter: { groups: { all: ['meetingId', 'memberId', 'householdId', 'votes', 'serial', 'name'] } },
  agendaItem: {
    groups: {
      all: ['meetingId', 'position', 'title', 'text', 'kind'],
      rule: ['majority', 'majorityOf', 'majorityIn', 'majorityMore', 'base'],
      ballot: ['inPerson', 'proxies', 'casting', 'course'],
    },
    json: ['inPerson', 'proxies'],
  },
  response: {
    groups: { all: ['meetingId', 'voterId', 'kind', 'receivedAt', 'proxyTo', 'proxyName', 'votes', 'note'] },
    json: ['votes'],
  },
} as const
