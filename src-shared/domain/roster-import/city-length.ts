const wards =
  '千代田 中央 港 新宿 文京 台東 墨田 江東 品川 目黒 大田 世田谷 渋谷 中野 杉並 豊島 北 荒川 板橋 練馬 足立 葛飾 江戸川'.replaceAll(
    ' ',
    '|',
  )
const designated =
  '札幌|仙台|さいたま|千葉|横浜|川崎|相模原|新潟|静岡|浜松|名古屋|京都|大阪|堺|神戸|岡山|広島|北九州|福岡|熊本'

const tokyoWard = new RegExp(`^\\s*(?:${wards})区`)
const designatedCity = new RegExp(`^\\s*(?:${designated})市(?:[^\\s市区\\d０-９]{1,5}区)?`)
// Names that hold another of the characters 市郡区町村, with which the rules below would end too early.
const awkwardCity = /^\s*(?:四日市|廿日市|野々市|八日市場|八日市|今市|大和郡山|郡山|郡上|蒲郡|小郡)市/
const awkwardTown = /^\s*(?:余市郡(?:余市町|仁木町|赤井川村)|余市町|高市郡(?:高取町|明日香村))/
const county = /^\s*[^\s市区町村郡\d０-９]{1,5}郡(?:大町町|玉村町|[^\s\d０-９]{1,6}?[町村])/
const plainCity = /^\s*[^\s\d０-９][^\s\d０-９区]{0,7}?市/
const plainTown = /^\s*[^\s\d０-９市区][^\s\d０-９市区]{0,5}?[町村]/

/** How many characters from the start name the city, ward or county and town; 0 where that is not clear. */
export function cityLength(text: string): number {
  const found =
    tokyoWard.exec(text) ??
    designatedCity.exec(text) ??
    awkwardCity.exec(text) ??
    awkwardTown.exec(text) ??
    county.exec(text) ??
    plainCity.exec(text) ??
    plainTown.exec(text)
  return found?.[0].length ?? 0
}
