const japanese = /^(午前|午後)?(\d{1,2})(?:時(?:(半)|(\d{1,2})分|(\d{2}))?|:(\d{2}))$/
const halfOfDay = /^(\d{1,2})(?::?(\d{2}))?(am|pm)$/
const plain = /^(\d{1,2}):?(\d{2})$/

/** 9:00, 900, 午前9時 or 9 am as 09:00, in digits of either width; undefined where it is no time. */
export function readTime(text: string): string | undefined {
  const typed = text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  if (typed === '') return ''
  const found = plain.exec(typed)
  return found ? timeOf(Number(found[1]), found[2]) : (readJapanese(typed) ?? readHalf(typed))
}

/** 午後12時 is noon to some and midnight to others: the hours of a half go from 0 to 11. */
function readJapanese(typed: string): string | undefined {
  const found = japanese.exec(typed)
  if (found === null) return undefined
  const hour = Number(found[2])
  if (found[1] !== undefined && hour > 11) return undefined
  const minutes = found[3] === undefined ? (found[4] ?? found[5] ?? found[6]) : '30'
  return timeOf(found[1] === '午後' ? hour + 12 : hour, minutes)
}

/** 12 am begins the day and 12 pm is noon. */
function readHalf(typed: string): string | undefined {
  const found = halfOfDay.exec(typed.replace(/([ap])\.m\.?$/, '$1m'))
  if (found === null) return undefined
  const hour = Number(found[1])
  if (hour < 1 || hour > 12) return undefined
  return timeOf((hour % 12) + (found[3] === 'pm' ? 12 : 0), found[2])
}

function timeOf(hour: number, minutes = '00'): string | undefined {
  if (hour > 23 || Number(minutes) > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${minutes.padStart(2, '0')}`
}
