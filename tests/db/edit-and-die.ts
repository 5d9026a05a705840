import { randomUUID } from 'node:crypto';
import { OrganisationFile } from '../../db/organisation-file.ts';

/** A process that edits the file and is killed at once, so that its journal stays beside it. */
const file = new OrganisationFile(process.argv[2] ?? '', { clock: () => new Date(), newId: randomUUID });
file.apply({ type: 'renameEntity', payload: { id: 'cab', name: 'Cabinet renommé' } });
process.kill(process.pid, 'SIGKILL');
