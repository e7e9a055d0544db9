const pairs =
  'amp=& lt=< gt=> quot=" apos=\' nbsp=\u00a0 yen=¥ copy=© reg=® deg=° middot=· times=× divide=÷ laquo=« raquo=» sect=§ para=¶ ' +
  'hellip=… mdash=— ndash=– lsquo=‘ rsquo=’ ldquo=“ rdquo=” bull=• euro=€ pound=£ cent=¢ trade=™ rarr=→ larr=← uarr=↑ darr=↓ ' +
  'hearts=♥ plusmn=± frac12=½ ensp=\u2002 emsp=\u2003 thinsp=\u2009 zwnj=\u200c zwj=\u200d shy=\u00ad ' +
  'Agrave=À Aacute=Á Acirc=Â Atilde=Ã Auml=Ä Aring=Å AElig=Æ Ccedil=Ç Egrave=È Eacute=É Ecirc=Ê Euml=Ë Igrave=Ì Iacute=Í Icirc=Î ' +
  'Iuml=Ï Ntilde=Ñ Ograve=Ò Oacute=Ó Ocirc=Ô Otilde=Õ Ouml=Ö Oslash=Ø Ugrave=Ù Uacute=Ú Ucirc=Û Uuml=Ü Yacute=Ý szlig=ß ' +
  'agrave=à aacute=á acirc=â atilde=ã auml=ä aring=å aelig=æ ccedil=ç egrave=è eacute=é ecirc=ê euml=ë igrave=ì iacute=í icirc=î ' +
  'iuml=ï ntilde=ñ ograve=ò oacute=ó ocirc=ô otilde=õ ouml=ö oslash=ø ugrave=ù uacute=ú ucirc=û uuml=ü yacute=ý yuml=ÿ'

/** The named characters that lists of people hold. */
export const htmlEntities: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair) => {
    const border = pair.indexOf('=')
    return [pair.slice(0, border), pair.slice(border + 1)]
  }),
)
