import { readFileSync } from 'node:fs';
import { Speller } from '../../renderer/spelling/speller.ts';
import { parseInterchange } from '../../shared/model/json.ts';
import { unwrap } from '../../shared/result.ts';
import { properNamesOf } from '../../shared/spelling/proper-names.ts';
import { textsOfOrganisation } from '../../shared/spelling/texts.ts';
import { frenchDictionary, frenchPort } from '../spelling/support.ts';

/**
 * What spelling costs, in milliseconds of the processor and megabytes: `node tests/measure/spelling.ts FILE.json`, an
 * organisation in the interchange format. On a busy machine only the processor's own time says something.
 */
const [path = 'resources/sample/sample-organisation.json'] = process.argv.slice(2);
const organisation = unwrap(parseInterchange(readFileSync(path, 'utf8')));
const texts = textsOfOrganisation(organisation).map(({ text }) => text);

async function measured<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const memory = process.memoryUsage().rss;
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const grown = (process.memoryUsage().rss - memory) / 1_048_576;
  console.log(`${what}: ${Math.round((user + system) / 1000)} ms, ${grown.toFixed(0)} MB`);
  return result;
}

await measured('reading the dictionary', frenchDictionary);
const speller = new Speller(await frenchPort());
speller.setOwn({ names: properNamesOf(organisation) });
await measured(`checking ${texts.length} texts of ${texts.join('').length} letters`, () => speller.settle(texts));
await measured('checking them again after a word was added', () => {
  speller.setOwn({ personal: new Set(['ludothèque']) });
  for (const text of texts) speller.faultsOf(text);
});
await measured('proposals for one word', () => speller.suggest('organisaton', () => 0));
