import { Check, Layers, Palette } from 'lucide-react';
import { Button as AriaButton, MenuTrigger } from 'react-aria-components';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { useAction } from '../../actions/actions.ts';
import { shortcutText } from '../../actions/shortcuts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { Hint } from '../../ui/Hint.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { chooseColouring, fitAll, setChartExpanded, useChart, type Colouring } from './chart-store.ts';
import { expandedToKind, levelKinds } from '../../chart-drawing/visible-tree.ts';
import styles from './ChartPanel.module.css';

const cx = classesOf(styles);

/** Levels, colours, and how near one looks. */
export function ChartToolbar() {
  const scale = useChart(({ view }) => Math.round(view.scale * 100));
  return (
    <div className={cx('bar')} role="toolbar" aria-label="Affichage de l’organigramme">
      <LevelMenu />
      <ColouringMenu />
      <div className={cx('zoom')}>
        <ActionButton id="chart.zoomOut" isSmall />
        <Scale scale={scale} />
        <ActionButton id="chart.zoomIn" isSmall />
        <ActionButton id="chart.fit" isSmall />
      </div>
    </div>
  );
}

/** How near one looks; pressing it goes to life size. */
function Scale({ scale }: { readonly scale: number }) {
  const { action } = useAction('chart.lifeSize');
  const keys = (action.shortcuts ?? []).map(shortcutText).join(', ');
  return (
    <Hint text={`${action.label} (${keys})`}>
      <AriaButton className={cx('scale')} aria-label={`${scale} %, ${action.label}`} onPress={() => void action.run()}>
        {`${scale} %`}
      </AriaButton>
    </Hint>
  );
}

function LevelMenu() {
  const organisation = useChart((state) => state.organisation);
  const open = (expanded: ReadonlySet<string>) => {
    setChartExpanded(expanded);
    fitAll();
  };
  return (
    <MenuTrigger>
      <Button icon={Layers} isSmall tone="quiet">
        Niveaux
      </Button>
      <Menu
        label="Niveaux affichés"
        placement="bottom start"
        entries={[
          ...levelKinds(organisation).map(({ id, label }) => ({
            id,
            label: `Jusqu’aux ${label}`,
            run: () => {
              open(expandedToKind(organisation, id));
            },
          })),
          {
            id: ' all',
            label: 'Tout déplier',
            startsGroup: true,
            run: () => {
              open(new Set(organisation.entities.keys()));
            },
          },
          {
            id: ' none',
            label: 'Tout replier',
            run: () => {
              open(new Set());
            },
          },
        ]}
      />
    </MenuTrigger>
  );
}

const COLOURINGS: readonly { readonly id: Colouring; readonly label: string }[] = [
  { id: 'kind', label: 'Par type d’entité' },
  { id: 'branch', label: 'Par pôle' },
];

function ColouringMenu() {
  const colouring = useChart((state) => state.colouring);
  return (
    <MenuTrigger>
      <IconButton icon={Palette} isSmall label="Couleurs de l’organigramme" />
      <Menu
        label="Couleurs de l’organigramme"
        placement="bottom start"
        entries={COLOURINGS.map(({ id, label }) => ({
          id,
          label,
          ...(id === colouring ? { icon: Check } : {}),
          run: () => {
            chooseColouring(id);
          },
        }))}
      />
    </MenuTrigger>
  );
}
