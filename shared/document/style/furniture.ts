import { frenchDate } from '../../language/dates.ts';
import type { HouseStyle, Logo } from '../../model/house-style.ts';
import { filledText, linePieces, type FieldValues, type LinePiece } from './fields.ts';

/** A header or a footer: what stands at its left and at its right. */
export interface TwoSides {
  readonly left: readonly LinePiece[];
  readonly right: readonly LinePiece[];
}

/** What the cover and every page say besides the text. */
export interface Furniture {
  readonly header: TwoSides;
  readonly footer: TwoSides;
  readonly cover: { readonly above: string; readonly title: string; readonly below: string; readonly version: string };
  readonly logo: Logo | null;
}

/** The words of the house style with their fields filled in; page numbers are left to whoever counts them. */
export function furnitureOf(house: HouseStyle, document: { readonly organisationName: string; readonly title: string; readonly issuer: string; readonly date: string; readonly version?: string }): Furniture {
  const values: FieldValues = {
    organisation: document.organisationName,
    titre: document.title,
    émetteur: document.issuer,
    date: frenchDate(document.date),
    version: document.version ?? '',
  };
  const sides = ({ left, right }: HouseStyle['header']): TwoSides => ({ left: linePieces(left, values), right: linePieces(right, values) });
  const { above, title, below, version = '{version}' } = house.cover;
  return {
    header: sides(house.header),
    footer: sides(house.footer),
    cover: { above: filledText(above, values), title: filledText(title, values), below: filledText(below, values), version: filledText(version, values) },
    logo: house.logo,
  };
}
