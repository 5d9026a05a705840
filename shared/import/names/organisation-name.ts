import type { Unit } from '../read/unit.ts';

const NAME =
  /\b(Département|Conseil départemental|Métropole|Région|Collectivité)\s+(de\s+la|de\s+l[’']|du|des|de|d[’'])\s*(\p{Lu}[\p{L}’'-]+(?:(?:[ -](?:et|de|du|des|la|le|les|d[’']|l[’']|sur|en))*[ -]\p{Lu}[\p{L}’'-]+){0,3})/gu;

/** The name that a document gives to its own organisation, « Département de … », by how often it does. */
export function organisationName(units: readonly Unit[]): string | null {
  const counts = new Map<string, number>();
  for (const unit of units) {
    for (const match of unit.text.slice(0, 20_000).matchAll(NAME)) {
      const [, what = '', of = '', name = ''] = match;
      const space = /[’']$/u.test(of) ? '' : ' ';
      const full = `${what === 'Conseil départemental' ? 'Département' : what} ${of.replace(/\s+/gu, ' ')}${space}${name}`;
      counts.set(full, (counts.get(full) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best ? best[0].slice(0, 300) : null;
}
