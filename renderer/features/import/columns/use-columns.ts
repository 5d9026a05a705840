import { useRef, useState } from 'react';
import type { ImportColumns } from '../../../../shared/api/import-messages.ts';
import type { ImportPreview } from '../../../../shared/import/report.ts';
import { theCore } from '../../../state/session.ts';
import type { TableInHand } from '../import-store.ts';

interface Outcome {
  readonly isReading: boolean;
  readonly preview: ImportPreview | null;
  readonly problem: string | null;
}

/** The columns as they are chosen, and what the core reads by them; the answer to the last choice counts. */
export function useColumns({ importId, table, preview }: TableInHand) {
  const [columns, setColumns] = useState(table.guess);
  const [outcome, setOutcome] = useState<Outcome>({ isReading: false, preview, problem: preview ? null : table.problem });
  const asked = useRef(0);
  const change = async (next: ImportColumns) => {
    setColumns(next);
    setOutcome({ isReading: true, preview: null, problem: null });
    asked.current += 1;
    const rank = asked.current;
    const reply = await theCore().call('import.columns', { importId, ...next });
    if (rank !== asked.current) return;
    setOutcome(
      reply.ok
        ? { isReading: false, preview: reply.value.preview, problem: null }
        : { isReading: false, preview: null, problem: reply.problem.message },
    );
  };
  return { columns, outcome, change };
}
