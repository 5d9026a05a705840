import { useMemo, useState } from 'react';
import { Label, TextField } from 'react-aria-components';
import type { LinePlace, Split } from '../../../../../shared/import/place/line-placement.ts';
import { linesWords, PLACE_TYPES } from '../../../../../shared/import/place/place-words.ts';
import { kindOfName, namesOfTexts, proposePlace, type ProposedPlace } from '../../../../../shared/import/place/propose-place.ts';
import { textsOfLines, usualSplit } from '../../../../../shared/import/place/texts-of-lines.ts';
import type { Organisation } from '../../../../../shared/model/organisation.ts';
import { inDocumentOrder } from '../../../../../shared/model/tree.ts';
import { FormInput } from '../../../../spelling/field/FormFields.tsx';
import { kindLook } from '../../../../state/kind-look.ts';
import { pickerOption } from '../../../../state/picker-options.ts';
import { classesOf } from '../../../../ui/classes.ts';
import { KindTag } from '../../../../ui/KindTag.tsx';
import { PickerDialog, type PickerOption } from '../../../../ui/PickerDialog.tsx';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { useReview } from '../review-store.ts';
import styles from './PlaceDialog.module.css';

const cx = classesOf(styles);

type PlaceType = (typeof PLACE_TYPES)[number]['id'];

/** Choices of the list that are no entities. */
const TOP = '(sommet)';
const DOCUMENT = '(document)';

interface PlaceDialogProps {
  readonly lines: readonly number[];
  readonly onPlace: (place: LinePlace) => void;
  readonly onClose: () => void;
}

/** « Rattacher à… »: what lines are that nobody recognised, or that were read wrongly, and of which entity. */
export function PlaceDialog({ lines, onPlace, onClose }: PlaceDialogProps) {
  const organisation = useReview((state) => state.organisation);
  const report = useReview((state) => state.report);
  const { source } = useReview((state) => state.read);
  const own = useMemo(() => lines.map((line) => source[line - 1] ?? ''), [lines, source]);
  const proposed = useMemo(() => proposePlace({ organisation, report, source }, lines), [organisation, report, source, lines]);
  const [type, setType] = useState<PlaceType>(proposed.type);
  const [split, setSplit] = useState<Split>(() => usualSplit(own));
  const [kind, setKind] = useState(proposed.kind);
  const texts = useMemo(() => textsOfLines(own, split), [own, split]);
  const names = useMemo(() => namesOfTexts(texts, source), [texts, source]);
  const [renamed, setRenamed] = useState<string | null>(null);
  const options = useMemo(() => optionsFor(type, organisation, proposed), [type, organisation, proposed]);
  const isOneName = type === 'newEntity' && names.length === 1;
  /** The kinds that the names tell themselves; `null` where the chosen one holds. */
  const told = useMemo(() => names.map((name) => (names.length === 1 ? null : kindOfName(name, organisation))), [names, organisation]);
  const asksKind = type === 'newEntity' && told.includes(null);
  const shown = type === 'newEntity' ? names : texts;

  const kindLabel = told.every((one) => one === null) ? 'Type d’entité' : 'Type des autres';

  const place = (id: string): LinePlace => {
    switch (type) {
      case 'preamble':
        return { type, split };
      case 'newEntity':
        return {
          type,
          parentId: id === TOP ? null : id,
          entities: names.map((name, rank) => ({ name: (isOneName && renamed?.trim()) || name, kind: told[rank] ?? kind })),
        };
      case 'missions':
      case 'subMissions':
      case 'purpose':
      case 'block':
      case 'alias':
        return { type, entityId: id, split };
    }
  };
  return (
    <PickerDialog
      title={`${linesWords(lines)} : rattacher à…`}
      options={options}
      searchLabel={type === 'newEntity' ? 'Rechercher l’entité au-dessus' : 'Rechercher une entité'}
      emptyText="Aucune entité ne convient."
      sole={type === 'preamble' ? 'Rattacher au préambule' : null}
      onPick={(id) => {
        onPlace(place(id));
      }}
      onClose={onClose}
    >
      <div className={cx('form')}>
        {!isOneName && (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- many texts scroll, by the keys too
          <ol className={cx('texts')} aria-label="Ce qui sera rattaché" tabIndex={0}>
            {shown.map((text, rank) => (
              // oxlint-disable-next-line react/no-array-index-key -- lines may well say the same
              <li key={rank}>
                {type === 'newEntity' && <KindTag {...kindLook(organisation, told[rank] ?? kind)} isDecorative={false} />}
                <span>{text}</span>
              </li>
            ))}
          </ol>
        )}
        <div className={cx('pair')}>
          <div className={cx('field')}>
            <span className={cx('label')} aria-hidden>
              Devient
            </span>
            <Select
              label="Devient"
              options={PLACE_TYPES}
              value={type}
              onChange={(id) => {
                setType(id as PlaceType);
              }}
            />
          </div>
          {asksKind && (
            <div className={cx('field')}>
              <span className={cx('label')} aria-hidden>
                {kindLabel}
              </span>
              <Select
                label={kindLabel}
                value={kind}
                onChange={setKind}
                options={organisation.kinds.map((one) => ({ id: one.id, label: one.label.singular }))}
              />
            </div>
          )}
        </div>
        {isOneName && (
          <TextField value={renamed ?? names[0] ?? ''} onChange={setRenamed} maxLength={500} className={cx('field')}>
            <Label className={cx('label')}>Nom</Label>
            <FormInput className={cx('input')} />
          </TextField>
        )}
        {lines.length > 1 && (
          <Segmented<Split>
            label="Textes"
            value={split}
            onChange={setSplit}
            segments={[
              { id: 'lines', label: 'Un par ligne' },
              { id: 'bullets', label: 'Un par puce' },
              { id: 'none', label: 'Un seul texte' },
            ]}
          />
        )}
      </div>
    </PickerDialog>
  );
}

/** The entities to choose from, the nearest in the source first. */
function optionsFor(type: PlaceType, organisation: Organisation, { nearId, isPresent }: ProposedPlace): readonly PickerOption[] {
  if (type === 'preamble') return [{ id: DOCUMENT, label: 'Préambule', path: '', tag: null }];
  const all = inDocumentOrder(organisation).map((entity) => pickerOption(organisation, entity));
  const near = all.find(({ id }) => id === nearId);
  const entities = near ? [{ ...near, current: isPresent ? 'place actuelle' : 'lignes voisines' }, ...all.filter((one) => one !== near)] : all;
  return type === 'newEntity' ? [...entities, { id: TOP, label: 'Au sommet de l’organisation', path: '', tag: null }] : entities;
}
