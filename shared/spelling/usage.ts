import type { Organisation } from '../model/organisation.ts';
import { textsOfOrganisation } from './texts.ts';

/** How often a word stands in the organisation's texts, capitals aside. */
export function usageIn(organisation: Organisation): (word: string) => number {
  let all: string | undefined;
  return (word) => {
    all ??= ` ${textsOfOrganisation(organisation)
      .map(({ text }) => text.toLocaleLowerCase('fr-FR').replace(/[^\p{L}\p{N}]+/gu, ' '))
      .join(' ')} `;
    return all.split(` ${word.toLocaleLowerCase('fr-FR')} `).length - 1;
  };
}
