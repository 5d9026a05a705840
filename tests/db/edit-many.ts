import { randomUUID } from 'node:crypto';
import { OrganisationFile } from '../../db/organisation-file.ts';

/** A process that creates `count` entities in the file, one gesture each, as fast as it can. */
const [, , path = '', name = '', count = '0'] = process.argv;
const file = new OrganisationFile(path, { clock: () => new Date(), newId: randomUUID });
for (let index = 1; index <= Number(count); index++) {
  file.apply({
    type: 'createEntity',
    payload: { id: `${name}-${index}`, parentId: 'p1', position: 0, kind: 'direction', name: `${name} ${index}` },
  });
}
file.close();
