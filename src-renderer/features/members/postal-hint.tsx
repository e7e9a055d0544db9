import { Button, Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './member-form.module.css'
import { type PostalHint as Hint, type PostalPlace, withHyphen } from './use-postal-lookup.ts'

type PostalHintProps = {
  readonly hint: Hint | null
  readonly onPlace: (place: PostalPlace) => void
  readonly onCode: (postalCode: string) => void
}

/** Stands beside the postal code, in a place that is kept for it, so that no field moves when it speaks. */
export function PostalHint({ hint, onPlace, onCode }: PostalHintProps) {
  return (
    <div className={classes.postalHint} role="status">
      {hint && <HintWords hint={hint} onPlace={onPlace} onCode={onCode} />}
    </div>
  )
}

function HintWords({ hint, onPlace, onCode }: PostalHintProps & { readonly hint: Hint }): ReactNode {
  const t = useTexts().entry.postal
  switch (hint.kind) {
    case 'unknown':
      return t.unknown
    case 'filled':
      return t.filled(placeName(hint.place))
    case 'towns':
      return <Choice label={t.chooseTown(hint.places.length)} places={hint.places} onChoose={onPlace} by="town" />
    case 'codes':
      return <Codes places={hint.places} words={t.takeCode} onCode={onCode} />
    case 'differs':
      return (
        <>
          {t.differs(commonName(hint.places))}
          {hint.places.length === 1 && hint.places[0] && (
            <Act label={t.setAddress} onClick={act(onPlace, hint.places[0])} />
          )}
          {hint.codes.length > 0 && <Codes places={hint.codes} words={t.changeCode} onCode={onCode} />}
        </>
      )
  }
}

type CodesProps = {
  readonly places: readonly PostalPlace[]
  readonly words: (code: string) => string
  readonly onCode: (postalCode: string) => void
}

function Codes({ places, words, onCode }: CodesProps) {
  const t = useTexts().entry.postal
  const [only] = places
  if (only && places.length === 1) {
    return <Act label={words(withHyphen(only.postalCode))} onClick={act(onCode, only.postalCode)} />
  }
  const take = ({ postalCode }: PostalPlace) => onCode(postalCode)
  return <Choice label={t.chooseCode(places.length)} places={places} onChoose={take} by="code" />
}

type ChoiceProps = {
  readonly label: string
  readonly places: readonly PostalPlace[]
  readonly onChoose: (place: PostalPlace) => void
  readonly by: 'town' | 'code'
}

function Choice({ label, places, onChoose, by }: ChoiceProps) {
  const t = useTexts().entry.postal
  const oneCity = new Set(places.map(({ prefecture, city }) => prefecture + city)).size === 1
  const name = (place: PostalPlace) => (oneCity ? place.town || t.wholeCity : placeName(place))
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="compact-md" className={classes.postalAct}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.places}>
        {places.map((place) => (
          <Menu.Item key={`${place.postalCode} ${placeName(place)}`} onClick={() => onChoose(place)}>
            {by === 'code' ? `${withHyphen(place.postalCode)}　${name(place)}` : name(place)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Act({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button variant="subtle" size="compact-md" className={classes.postalAct} onClick={onClick}>
      {label}
    </Button>
  )
}

function act<Value>(take: (value: Value) => void, value: Value): () => void {
  return () => take(value)
}

function placeName({ prefecture, city, town }: PostalPlace): string {
  return `${prefecture}${city}${town}`
}

function commonName(places: readonly PostalPlace[]): string {
  const [first] = places
  if (first === undefined) return ''
  const oneCity = places.every(({ prefecture, city }) => prefecture === first.prefecture && city === first.city)
  if (places.length === 1) return placeName(first)
  return oneCity
    ? `${first.prefecture}${first.city}`
    : places.map(({ prefecture, city }) => prefecture + city).join('・')
}
