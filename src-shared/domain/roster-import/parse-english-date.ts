const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

type DateParts = { readonly year: string; readonly month: string; readonly day: string }

/** "March 1, 1970", "1 Mar 1970", "1-Mar-1970", "Mar 1st 1970"; null for anything else. */
export function parseEnglishDate(text: string): DateParts | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]+([a-z]{3,9})\.?[ ,-]+(\d{4})$/i.exec(text)
  if (dayFirst) return dateParts(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = /^([a-z]{3,9})\.?[ -]+(\d{1,2})(?:st|nd|rd|th)?[ ,-]+(\d{4})$/i.exec(text)
  return monthFirst ? dateParts(monthFirst[3], monthFirst[1], monthFirst[2]) : null
}

function dateParts(year = '', month = '', day = ''): DateParts | null {
  const index = months.indexOf(month.slice(0, 3).toLowerCase())
  return index < 0 ? null : { year, month: String(index + 1), day }
}
