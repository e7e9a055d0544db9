/** What is made for a club's events where nobody has named it: the fee for places, and the one ticket of a simple event. */
export const eventDefaults = {
  fee: { ja: '行事参加費', en: 'Event fee' },
  ticket: { ja: '一般', en: 'General' },
} as const
