import { Tick } from '../../ui/Tick.tsx';
import { compareStore, useCompare } from './compare-store.ts';

/** Whether the tree and the charts show what does not change too. */
export function WholeTick() {
  const isWhole = useCompare((state) => state.isWhole);
  return (
    <Tick
      label="Montrer aussi ce qui ne change pas"
      isChecked={isWhole}
      onChange={(next) => {
        compareStore.setState({ isWhole: next });
      }}
    />
  );
}
