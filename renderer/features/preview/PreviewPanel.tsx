import { useEffect, useState } from 'react';
import { classesOf } from '../../ui/classes.ts';
import { keepComposed, useDocument } from './compose/keep-composed.ts';
import { HelpPlace } from './editing/EditorFrame.tsx';
import { PageList } from './pages/PageList.tsx';
import { PreviewToolbar } from './PreviewToolbar.tsx';
import { ReasonPopover } from './reasons/ReasonPopover.tsx';
import styles from './PreviewPanel.module.css';

const cx = classesOf(styles);

/** The whole document as it will print, page by page; one writes in it. */
export function PreviewPanel() {
  const document = useDocument();
  const [help, setHelp] = useState<HTMLDivElement | null>(null);
  useEffect(keepComposed, []);
  return (
    <section className={cx('panel')} aria-label="Document">
      <PreviewToolbar document={document} />
      {document ? (
        <>
          <HelpPlace value={help}>
            <PageList document={document} />
          </HelpPlace>
          <div ref={setHelp} className={cx('help')} />
          <ReasonPopover document={document} />
        </>
      ) : (
        <p className={cx('waiting')}>Mise en page…</p>
      )}
    </section>
  );
}
