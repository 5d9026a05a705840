import { Check, ListTree, ZoomIn, ZoomOut } from 'lucide-react';
import { useMemo, useState } from 'react';
import { MenuTrigger } from 'react-aria-components';
import { kindLook } from '../../state/kind-look.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { Menu } from '../../ui/Menu.tsx';
import { PickerDialog, type PickerOption } from '../../ui/PickerDialog.tsx';
import type { PreviewDocument } from './compose/preview-document.ts';
import { chooseZoom, goToPage, stepZoom, useView, ZOOM_STEPS } from './view-store.ts';
import styles from './PreviewPanel.module.css';

const cx = classesOf(styles);

/** Where one is in the document, and how near one looks. */
export function PreviewToolbar({ document }: { readonly document: PreviewDocument | null }) {
  const [isPicking, setIsPicking] = useState(false);
  const count = document?.sheets.length ?? 0;
  return (
    <div className={cx('bar')} role="toolbar" aria-label="Affichage du document">
      <IconButton
        icon={ListTree}
        label="Aller à une section"
        isSmall
        isDisabled={!document}
        onPress={() => {
          setIsPicking(true);
        }}
      />
      <PageNumber count={count} />
      <p className={cx('legend')} title="Une ligne pointillée dans la marge : OGS écrit ce texte d’après les données.">
        <span className={cx('dots')} aria-hidden />
        texte généré
      </p>
      <ZoomControls />
      {isPicking && document && (
        <SectionPicker
          document={document}
          onClose={() => {
            setIsPicking(false);
          }}
        />
      )}
    </div>
  );
}

/** « 12 / 51 »; a number written there goes to that page, one beyond the end to the last. */
function PageNumber({ count }: { readonly count: number }) {
  const page = useView((state) => state.page);
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const number = Number(typed);
    setTyped(null);
    if (typed !== null && number >= 1 && count > 0) goToPage(Math.min(number, count));
  };
  return (
    <span className={cx('pages')}>
      <input
        className={cx('pageField')}
        aria-label={`Page, sur ${count}`}
        inputMode="numeric"
        value={typed ?? String(page)}
        onFocus={(event) => {
          event.target.select();
        }}
        onChange={(event) => {
          setTyped(event.target.value.replaceAll(/\D/gu, ''));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
          if (event.key === 'Escape') setTyped(null);
        }}
        onBlur={go}
      />
      <span aria-hidden>{`/ ${count}`}</span>
    </span>
  );
}

function ZoomControls() {
  const zoom = useView((state) => state.zoom);
  const percent = useView((state) => state.percent);
  return (
    <div className={cx('zoom')}>
      <IconButton
        icon={ZoomOut}
        label="Réduire"
        isSmall
        isDisabled={percent <= ZOOM_STEPS[0]}
        onPress={() => {
          stepZoom(-1);
        }}
      />
      <MenuTrigger>
        <Button tone="quiet" isSmall aria-label={`Taille des pages : ${percent} %`}>
          {`${percent} %`}
        </Button>
        <Menu
          label="Taille des pages"
          placement="bottom end"
          entries={[
            {
              id: 'width',
              label: 'Largeur du panneau',
              ...(zoom === 'width' ? { icon: Check } : {}),
              run: () => {
                chooseZoom('width');
              },
            },
            ...ZOOM_STEPS.map((step, index) => ({
              id: String(step),
              label: `${step} %`,
              startsGroup: index === 0,
              ...(zoom === step ? { icon: Check } : {}),
              run: () => {
                chooseZoom(step);
              },
            })),
          ]}
        />
      </MenuTrigger>
      <IconButton
        icon={ZoomIn}
        label="Agrandir"
        isSmall
        isDisabled={percent >= (ZOOM_STEPS.at(-1) ?? 0)}
        onPress={() => {
          stepZoom(1);
        }}
      />
    </div>
  );
}

/** The lines of the contents table, to be searched. */
function SectionPicker({ document, onClose }: { readonly document: PreviewDocument; readonly onClose: () => void }) {
  const options = useMemo(() => sectionOptions(document), [document]);
  return (
    <PickerDialog
      title="Aller à une section"
      searchLabel="Rechercher une section"
      emptyText="Le document n’a pas encore de section."
      options={options}
      onPick={(id) => {
        onClose();
        goToPage(document.plan.contents[Number(id)]?.page ?? 1, true);
      }}
      onClose={onClose}
    />
  );
}

function sectionOptions({ organisation, sections, plan }: PreviewDocument): readonly PickerOption[] {
  return plan.contents.map(({ number, label, section, block, page }, index) => {
    const source = sections[section]?.blocks[block]?.source;
    const entity = source?.field === 'name' ? organisation.entities.get(source.entityId) : undefined;
    return {
      id: String(index),
      label: number === '' ? label : `${number} ${label}`,
      path: `page ${page}`,
      tag: entity ? kindLook(organisation, entity.kind) : null,
    };
  });
}
